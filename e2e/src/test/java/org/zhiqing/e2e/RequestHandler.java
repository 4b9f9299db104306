package org.zhiqing.e2e;

import java.time.LocalDate;

/** Who answers requests (依申请公开办理员). */
final class RequestHandler extends Staff {

    RequestHandler(Office office, String name, String account) {
        super(office, name, account, "依申请公开办理员");
    }

    Window opens(Citizen.Receipt receipt) {
        return window().open("/desk/requests").follow(receipt.number());
    }

    Window opensClosed(Citizen.Receipt receipt) {
        return window().open("/desk/requests").follow("已办结").follow(receipt.number());
    }

    void confirms(Citizen.Receipt receipt) {
        opens(receipt)
                .unfold("确认收到")
                .fill("双方确认的日期", today())
                .fill("怎样确认的", "电话告知申请人已收到，申请人确认。")
                .press("确认收到")
                .sees("已确认收到")
                .press("开始办理")
                .sees("您已成为这件申请的经办人");
    }

    void asksForCorrection(Citizen.Receipt receipt, String matters) {
        opens(receipt)
                .follow("要求补正")
                .fill("需要补正的全部事项", matters)
                .press("出具补正告知书")
                .sees("已出具文书");
        sends();
    }

    void proposesExtension(Citizen.Receipt receipt, int dayCount, String reason) {
        opens(receipt)
                .follow("提请延期")
                .fill("延长", String.valueOf(dayCount))
                .fill("理由", reason)
                .press("提请审批")
                .sees("已提请延期");
    }

    /** Drafts that the information is given, with a file, and hands it in for signature. */
    void draftsAnswer(Citizen.Receipt receipt, String facts, java.nio.file.Path enclosed) {
        opens(receipt)
                .follow("拟定答复")
                .follow("选择", "可以公开，提供该信息")
                .fill("办理情况", facts)
                .fill("提供的方式、途径和时间", "在本网站“查询办理进度”中下载，即时提供。")
                .press("保存")
                .sees("答复草稿已保存");
        opens(receipt).follow("修改答复").attach("文件", enclosed).press("添加附件").sees("附件已添加");
        opens(receipt).press("提交审签").sees("已提交审签");
    }

    /** Sends the letter that waits. */
    void sends() {
        window().unfold("登记发出").fill("发出日期", today()).press("登记发出").sees("已登记发出");
    }

    private static String today() {
        return LocalDate.now(Office.BEIJING).toString();
    }
}
