package org.zhiqing.cli;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhiqing.rules.number.DocumentNumber;
import org.zhiqing.rules.number.IndexNumber;
import org.zhiqing.rules.number.NumberFault;
import org.zhiqing.rules.number.OrganisationCode;
import org.zhiqing.rules.number.Parsed;
import org.zhiqing.rules.number.QueryCode;
import org.zhiqing.rules.number.ReceiptNumber;
import org.zhiqing.rules.number.ResidentId;
import org.zhiqing.rules.number.UnifiedSocialCreditCode;

/** The kinds of number that can be checked, the strictest first. */
enum NumberKind {
    RESIDENT_ID("公民身份号码", typed -> found(ResidentId.parse(typed), ResidentId::toString)),
    CREDIT_CODE("统一社会信用代码", typed -> found(UnifiedSocialCreditCode.parse(typed), UnifiedSocialCreditCode::text)),
    ORGANISATION_CODE("组织机构代码", typed -> found(OrganisationCode.parse(typed), OrganisationCode::text)),
    RECEIPT("登记编号", typed -> found(ReceiptNumber.parse(typed), ReceiptNumber::text)),
    QUERY_CODE("查询码", typed -> found(QueryCode.parse(typed), QueryCode::grouped)),
    INDEX("索引号", typed -> found(IndexNumber.parse(typed), IndexNumber::text)),
    DOCUMENT("发文字号", NumberKind::document);

    /**
     * What a number is.
     *
     * @param text the number in its proper form, an identity number masked; the fault in Chinese when it is not valid
     * @param close whether only its content is at fault, so that it was meant to be of the kind
     */
    record Checked(NumberKind kind, boolean valid, String text, boolean close) {}

    private record Found(boolean valid, String text, boolean close) {}

    private final String label;
    private final Function<String, Found> check;

    NumberKind(String label, Function<String, Found> check) {
        this.label = label;
        this.check = check;
    }

    /** The Chinese name. */
    String label() {
        return label;
    }

    Checked check(String typed) {
        Found found = check.apply(typed);
        return new Checked(this, found.valid(), found.text(), found.close());
    }

    private static <T> Found found(Parsed<T> parsed, Function<T, String> text) {
        return parsed.found()
                .map(value -> new Found(true, text.apply(value), true))
                .orElseGet(() -> fault(parsed.fault()));
    }

    private static Found fault(@org.jspecify.annotations.Nullable NumberFault fault) {
        NumberFault of = fault == null ? NumberFault.SHAPE : fault;
        boolean close = of == NumberFault.CHECK_CHARACTER || of == NumberFault.AREA || of == NumberFault.BIRTH_DATE;
        return new Found(false, of.label(), close);
    }

    private static Found document(String typed) {
        return DocumentNumber.parse(typed)
                .map(reading -> new Found(
                        reading.deviations().isEmpty(),
                        reading.deviations().isEmpty()
                                ? reading.number().text()
                                : reading.deviations().stream()
                                                .map(DocumentNumber.Deviation::label)
                                                .collect(Collectors.joining("；"))
                                        + "。规范写法：" + reading.number().text(),
                        true))
                .orElse(new Found(false, NumberFault.SHAPE.label(), false));
    }
}
