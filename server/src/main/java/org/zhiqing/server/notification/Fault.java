package org.zhiqing.server.notification;

/** Why a notice could not be sent. The words of servers are never kept: they repeat addresses. */
enum Fault {
    UNREACHABLE("连不上服务器，或者服务器没有应答"),
    SIGN_IN_REFUSED("邮件服务器不接受账号或者口令"),
    ADDRESS_REFUSED("邮件服务器不接受这个地址"),
    NOTICE_REFUSED("邮件服务器不接受这封邮件"),
    HOOK_REFUSED("短信接口没有接受"),
    KEY_MISSING("加密地址的密钥不在，不能读出地址"),
    NO_SENDER("没有填写通知邮件的发件地址");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    /** Returns the Chinese sentence, without its full stop. */
    String label() {
        return label;
    }
}
