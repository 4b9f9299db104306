package org.zhiqing.server.kernel;

import static org.zhiqing.server.kernel.Role.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done, and by whom: the one roles × acts table. Method checks ({@link Requires}), menus and the page
 * "谁能做什么" are made from it.
 */
public enum Act {
    WORK_READ("查看待办", Role.values()),
    PERMISSIONS_READ("查看谁能做什么", Role.values()),

    DOCUMENT_READ(
            "查看稿件",
            CLERK,
            UNIT_HEAD,
            DISCLOSURE_OFFICE,
            DISCLOSURE_OFFICE_HEAD,
            LEADER,
            SECRECY_REVIEWER,
            COMPETENT_AUTHORITY),
    DOCUMENT_DRAFT("起草、修改、送审稿件", CLERK, DISCLOSURE_OFFICE),
    DOCUMENT_CHECK("初核稿件", UNIT_HEAD),
    DOCUMENT_REVIEW("审核稿件", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD),
    SECRECY_REVIEW("签署保密审查意见", SECRECY_REVIEWER),
    DOCUMENT_APPROVE("审批发布", LEADER),
    DOCUMENT_WITHDRAW("撤回已公开信息", DISCLOSURE_OFFICE_HEAD, LEADER),
    ROUTE_READ("查看审核流程", CLERK, UNIT_HEAD, DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER, SECRECY_REVIEWER),
    ROUTE_ARRANGE("设置审核流程", DISCLOSURE_OFFICE_HEAD),
    DOCUMENT_IMPORT("批量导入转载信息", DISCLOSURE_OFFICE),
    APPROVAL_LEDGER_READ(
            "查看、导出审核台账", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER, SECRECY_REVIEWER, AUDIT_ADMINISTRATOR),
    STATED_DAYS_READ(
            "查看补录日期清单", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER, AUDIT_ADMINISTRATOR, COMPETENT_AUTHORITY),
    CATALOG_READ("查看栏目和目录", CLERK, UNIT_HEAD, DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER, COMPETENT_AUTHORITY),
    SECTION_ARRANGE("设置栏目", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD),
    CATALOG_EDIT("维护公开目录", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD),
    DUTY_STATE("登记公开事由、提出公开事项声明", CLERK, DISCLOSURE_OFFICE),
    STATEMENT_CONFIRM("核准公开事项声明", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD),
    INVENTORY_READ(
            "查看不公开信息清单",
            CLERK,
            UNIT_HEAD,
            DISCLOSURE_OFFICE,
            DISCLOSURE_OFFICE_HEAD,
            LEADER,
            SECRECY_REVIEWER,
            COMPETENT_AUTHORITY),
    INVENTORY_TITLES("查看各部门不公开信息的标题", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER, SECRECY_REVIEWER),
    INVENTORY_KEEP("登记不公开信息、写明仍不公开的理由", CLERK, DISCLOSURE_OFFICE),
    INVENTORY_ASSESS("评估审查不公开信息", DISCLOSURE_OFFICE),

    WORDS_READ("查看错敏词表、存量信息检查", CLERK, UNIT_HEAD, DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, SECRECY_REVIEWER),
    WORDS_EDIT("维护错敏词表", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD),
    HIT_DISPOSE("处置存量信息检查的发现", DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, SECRECY_REVIEWER),

    REQUEST_READ("查看申请", REQUEST_HANDLER, DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER),
    REQUEST_REGISTER("登记、更正登记申请", REQUEST_HANDLER),
    REQUEST_HANDLE("办理申请、拟定答复", REQUEST_HANDLER),
    REQUEST_UNIT_REPLY("回复部门协办", CLERK, UNIT_HEAD),
    REQUEST_EXTEND("批准延长答复期限", DISCLOSURE_OFFICE_HEAD),
    REQUEST_DECIDE("审签答复", DISCLOSURE_OFFICE_HEAD, LEADER),
    IDENTITY_READ("查看申请人身份证明", REQUEST_HANDLER, DISCLOSURE_OFFICE_HEAD),
    REMEDY_READ("查看复议、诉讼登记", REQUEST_HANDLER, DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER),
    REMEDY_RECORD("登记复议、诉讼案件和结果", REQUEST_HANDLER, DISCLOSURE_OFFICE),

    REPORT_READ("查看年度报告", CLERK, UNIT_HEAD, DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER, COMPETENT_AUTHORITY),
    FIGURES_ENTER("填报业务数据", CLERK, UNIT_HEAD, DISCLOSURE_OFFICE),
    REPORT_COMPILE("编制年度报告", DISCLOSURE_OFFICE),

    ORGAN_READ("查看机构与人员", Role.values()),
    ORGAN_EDIT("维护机构信息、领导小组", SYSTEM_ADMINISTRATOR, DISCLOSURE_OFFICE),
    PEOPLE_EDIT("建立、停用人员账号", SYSTEM_ADMINISTRATOR),
    DELEGATE("委托他人代办本人的审核、审批", UNIT_HEAD, DISCLOSURE_OFFICE, DISCLOSURE_OFFICE_HEAD, LEADER, SECRECY_REVIEWER),
    DELEGATE_FOR_ABSENT("为已经外出的人员指定代办人", DISCLOSURE_OFFICE_HEAD, SYSTEM_ADMINISTRATOR),
    HANDOVER("办理离职交接", SYSTEM_ADMINISTRATOR, DISCLOSURE_OFFICE_HEAD),
    NOTICES_RESEND("查看、再次发送没有发出的通知", SYSTEM_ADMINISTRATOR),
    SETTINGS_EDIT("维护设置", SYSTEM_ADMINISTRATOR, DISCLOSURE_OFFICE_HEAD),
    SECURITY_SETTINGS_EDIT("维护登录安全设置", SECURITY_ADMINISTRATOR),
    CALENDAR_EDIT("导入放假安排", SYSTEM_ADMINISTRATOR, DISCLOSURE_OFFICE),
    ROLES_GRANT("授予、收回角色，恢复二次验证", SECURITY_ADMINISTRATOR),
    AUDIT_READ("查看操作日志", AUDIT_ADMINISTRATOR);

    private static final Set<Act> OF_SUBSTITUTES = EnumSet.of(
            WORK_READ,
            PERMISSIONS_READ,
            DOCUMENT_READ,
            DOCUMENT_CHECK,
            DOCUMENT_REVIEW,
            SECRECY_REVIEW,
            DOCUMENT_APPROVE,
            DOCUMENT_WITHDRAW,
            ROUTE_READ,
            CATALOG_READ,
            INVENTORY_TITLES,
            ORGAN_READ);

    private final String label;
    private final Set<Role> roles;

    Act(String label, Role... roles) {
        this.label = label;
        this.roles = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(roles)));
    }

    /** Returns the Chinese name of the act, a verb phrase. */
    public String label() {
        return label;
    }

    /** Returns whether it may be done in the place of somebody who is away (代办): the steps of a document, and reading. */
    public boolean passesToSubstitute() {
        return OF_SUBSTITUTES.contains(this);
    }

    /** Returns the roles that may; never empty. */
    public Set<Role> roles() {
        return roles;
    }
}
