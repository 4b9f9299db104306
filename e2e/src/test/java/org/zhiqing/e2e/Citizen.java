package org.zhiqing.e2e;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A citizen, who has no account: at a desk, on a phone, with or without script. */
final class Citizen implements AutoCloseable {

    /** What the receipt page tells once. */
    record Receipt(String number, String code) {}

    static final String PROOF = "身份证明（证件照片或者扫描件）";

    private static final Pattern NUMBER = Pattern.compile("GK\\d{4}\\d{6}[0-9A-Z]");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Office office;
    private final String name;
    private final Window.Kind kind;
    private @Nullable Window window;

    Citizen(Office office, String name, Window.Kind kind) {
        this.office = office;
        this.name = name;
        this.kind = kind;
    }

    /** Finds the form from the home page and fills it in, without sending it. */
    Window fillsIn(String wish) {
        return window().open("/")
                .follow("申请公开")
                .follow("提出申请")
                .follow("公民")
                .fill("姓名", name)
                .fill("证件号码", "11010519491231002X")
                .attach(PROOF, Papers.picture(office.beside("身份证.png")))
                .fill("电子邮箱", "shenqingren@example.cn")
                .fill("内容描述", wish);
    }

    Receipt files(String wish) {
        fillsIn(wish).press("提交申请").sees("申请已经提交");
        return new Receipt(found(NUMBER), found(CODE));
    }

    /** Looks how the request stands, from the home page. */
    Window follows(Receipt receipt) {
        return window().open("/")
                .follow("查询办理进度")
                .fill("登记编号", receipt.number())
                .fill("查询码", receipt.code())
                .press("查询");
    }

    Window window() {
        if (window == null) {
            window = Window.on(office, kind);
        }
        return window;
    }

    private String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(window().text());
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + window().text());
        }
        return matcher.group();
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
    }
}
