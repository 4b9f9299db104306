package org.zhiqing.server.kernel;

/**
 * A role (角色) that a person holds in an organ. What each may do stands in {@link Act} and nowhere else.
 */
public enum Role {
    CLERK("信息员"),
    UNIT_HEAD("部门负责人（初核）"),
    DISCLOSURE_OFFICE("政府信息公开工作机构（审核）"),
    DISCLOSURE_OFFICE_HEAD("政府信息公开工作机构负责人"),
    LEADER("分管领导（审批）"),
    SECRECY_REVIEWER("保密审查员"),
    REQUEST_HANDLER("依申请公开办理员"),
    COMPETENT_AUTHORITY("政府信息公开主管部门"),
    SYSTEM_ADMINISTRATOR("系统管理员"),
    SECURITY_ADMINISTRATOR("安全管理员"),
    AUDIT_ADMINISTRATOR("审计管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Returns the Chinese name, as menus and records print it. */
    public String label() {
        return label;
    }

    /** Returns whether this is one of the three separated administrators (三员), who exclude one another. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }
}
