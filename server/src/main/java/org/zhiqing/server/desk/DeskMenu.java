package org.zhiqing.server.desk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.web.Menu;
import org.zhiqing.server.web.Shell;
import org.zhiqing.server.work.Tasks;
import org.zhiqing.server.work.delegation.Places;

/** The desk's side navigation: an entry is there for those who may do its act. */
@Component
class DeskMenu implements Menu {

    private record Item(String label, String href, String icon, Act... acts) {}

    private static final List<Item> ITEMS = List.of(
            new Item("待办", "/desk", "inbox", Act.WORK_READ),
            new Item("信息", "/desk/documents", "file-text", Act.DOCUMENT_READ),
            new Item(
                    "批量导入",
                    "/desk/imports",
                    "file-import",
                    Act.DOCUMENT_IMPORT,
                    Act.SECRECY_REVIEW,
                    Act.DOCUMENT_APPROVE),
            new Item("审核台账", "/desk/ledger", "clipboard-list", Act.APPROVAL_LEDGER_READ),
            new Item("补录日期", "/desk/stated-days", "calendar", Act.STATED_DAYS_READ),
            new Item("审核流程", "/desk/routes", "rubber-stamp", Act.ROUTE_READ),
            new Item("存量信息检查", "/desk/screening", "search", Act.WORDS_READ),
            new Item("公开目录", "/desk/catalog", "list-check", Act.CATALOG_READ),
            new Item("预决算公开", "/desk/budget", "table", Act.CATALOG_READ),
            new Item("不公开信息", "/desk/inventory", "eye-off", Act.INVENTORY_READ),
            new Item("栏目", "/desk/sections", "sitemap", Act.CATALOG_READ),
            new Item("申请", "/desk/requests", "mail", Act.REQUEST_READ),
            new Item("复议诉讼", "/desk/remedies", "scale", Act.REMEDY_READ),
            new Item("年度报告", "/desk/reports", "report-analytics", Act.REPORT_READ),
            new Item("业务数据", "/desk/figures", "chart-bar", Act.FIGURES_ENTER),
            new Item("代办委托", "/desk/delegations", "users", Act.DELEGATE, Act.DELEGATE_FOR_ABSENT),
            new Item("工作日历", "/desk/calendar", "calendar", Act.WORK_READ),
            new Item("机构", "/desk/organs", "building", Act.ORGAN_READ),
            new Item("人员", "/desk/people", "users", Act.ORGAN_READ),
            new Item("设置", "/desk/settings", "settings", Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT),
            new Item("没有发出的通知", "/desk/notifications", "mail", Act.NOTICES_RESEND),
            new Item("操作日志", "/desk/audit", "history", Act.AUDIT_READ),
            new Item("谁能做什么", "/desk/permissions", "shield", Act.PERMISSIONS_READ),
            new Item("我的账号", "/desk/account", "user", Act.WORK_READ));

    private final Tasks tasks;
    private final Places places;

    DeskMenu(Tasks tasks, Places places) {
        this.tasks = tasks;
        this.places = places;
    }

    @Override
    public List<Shell.Entry> of(Actor actor, String path) {
        return ITEMS.stream()
                .filter(item -> Arrays.stream(item.acts()).anyMatch(actor::may))
                .map(item ->
                        new Shell.Entry(item.label(), item.href(), item.icon(), active(item, path), badge(item, actor)))
                .toList();
    }

    private static boolean active(Item item, String path) {
        return item.href().equals("/desk") ? path.equals("/desk") : path.startsWith(item.href());
    }

    private @Nullable Integer badge(Item item, Actor actor) {
        if (!item.href().equals("/desk")) {
            return null;
        }
        int waiting = tasks.countWaitingFor(actor) + places.countWaitingFor(actor);
        return waiting == 0 ? null : waiting;
    }
}
