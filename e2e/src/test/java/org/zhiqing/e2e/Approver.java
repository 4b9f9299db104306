package org.zhiqing.e2e;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Somebody through whose hands a document goes: unit head (初核), disclosure office (审核), leader (审批). */
final class Approver extends Staff {

    private final String task;
    private final String pass;
    private final String opinion;

    private Approver(Office office, String name, String account, String role, String task, String opinion) {
        super(office, name, account, role);
        this.task = task;
        this.pass = task + "通过";
        this.opinion = opinion;
    }

    static Approver unitHead(Office office, String name, String account) {
        return new Approver(office, name, account, "部门负责人（初核）", "初核", "初核意见");
    }

    static Approver disclosureOffice(Office office, String name, String account) {
        return new Approver(office, name, account, "政府信息公开工作机构（审核）", "审核", "审核意见");
    }

    static Approver head(Office office, String name, String account) {
        return new Approver(office, name, account, "政府信息公开工作机构负责人", "审核", "审核意见");
    }

    static Approver leader(Office office, String name, String account) {
        return new Approver(office, name, account, "分管领导（审批）", "审批", "审批意见");
    }

    /** Takes the document up from the first page of the desk and passes it. */
    Window passes(String title) {
        return passes(takesUp(task + "《" + title + "》"));
    }

    /** Takes the document up from the first page of the desk and passes it for a time. */
    void passesFor(String title, LocalDateTime at) {
        takesUp(task + "《" + title + "》")
                .unfold(pass)
                .fill(opinion, "同意。")
                .fill("公开时间", at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                .press(pass)
                .sees("定于 " + at.toLocalDate());
    }

    /** Finds the document in the list, where it waits for a colleague who may not review what is their own. */
    Window passesForAColleague(String title) {
        return passes(window().open("/desk/documents").follow(title));
    }

    private Window passes(Window dossier) {
        return dossier.unfold(pass).fill(opinion, "内容属实，同意。").press(pass);
    }

    /** Takes the document up from the first page of the desk and returns it. */
    void returns(String title, String to, String reason) {
        takesUp(task + "《" + title + "》")
                .unfold("退回")
                .choose("退回到", to)
                .fill("退回理由", reason)
                .press("退回")
                .sees("已经退回到“" + to + "”");
    }

    Window withdraws(String address, String reason, String note) {
        return window().open(address)
                .unfold("撤回")
                .choose("撤回原因", reason)
                .fill("说明", note)
                .press("撤回")
                .sees("已经撤回");
    }

    /** Before the page of a request with a proposed extension. */
    Window approvesExtension() {
        Window window = window();
        if (!window.path().endsWith("/extension")) {
            window.follow("审批延期");
        }
        return window.unfold("批准延期").press("批准延期");
    }
}
