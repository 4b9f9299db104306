package org.zhiqing.server.catalog.item;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a catalog, in the official order of the standard catalogs, and after them our own. The workbook that is
 * read, the one that is written and the form on the screen come from this list.
 */
enum CatalogColumn {
    NUMBER("", "序号", "number", 0, false, null),
    TOPIC("公开事项", "一级事项", "topic", 100, true, ItemTerms::topic),
    MATTER("公开事项", "二级事项", "matter", 200, true, ItemTerms::matter),
    CONTENT("", "公开内容（要素）", "content", 2000, true, ItemTerms::content),
    GROUND("", "公开依据", "ground", 4000, true, ItemTerms::ground),
    TIME_LIMIT("", "公开时限", "timeLimit", 500, true, ItemTerms::timeLimit),
    BODY("", "公开主体", "bodyName", 200, true, ItemTerms::bodyName),
    CHANNELS("", "公开渠道和载体", "channels", 0, false, null),
    PUBLIC("公开对象", "全社会", "audience", 0, false, null),
    AUDIENCE("公开对象", "特定群体（请写明）", "audience", 200, false, ItemTerms::audience),
    PROACTIVE("公开方式", "主动", "ways", 0, false, null),
    UPON_REQUEST("公开方式", "依申请公开", "ways", 0, false, null),
    COUNTY("公开层级", "县级", "levels", 0, false, null),
    TOWNSHIP("公开层级", "乡、村级", "levels", 0, false, null),
    FIELD("本系统", "领域", "field", 60, false, ItemTerms::field),
    UNIT("本系统", "责任部门", "unit", 0, false, null),
    CYCLE("本系统", "公开周期", "cycle", 0, false, null),
    DAYS("本系统", "工作日数", "days", 0, false, null),
    YEARLY_BY("本系统", "每年截止日", "yearlyBy", 0, false, null),
    SECTION("本系统", "栏目", "section", 0, false, null),
    LAW("本系统", "条例第二十条", "law", 0, false, null);

    /** The columns that are texts of the item. */
    static final List<CatalogColumn> TEXTS =
            Arrays.stream(values()).filter(column -> column.text != null).toList();

    /** The columns without which a sheet is no catalog. */
    static final List<CatalogColumn> INDISPENSABLE = List.of(MATTER, CONTENT, GROUND, TIME_LIMIT, BODY);

    private final String group;
    private final String heading;
    private final String field;
    private final int longest;
    private final boolean required;
    private final @Nullable Function<ItemTerms, String> text;

    CatalogColumn(
            String group,
            String heading,
            String field,
            int longest,
            boolean required,
            @Nullable Function<ItemTerms, String> text) {
        this.group = group;
        this.heading = heading;
        this.field = field;
        this.longest = longest;
        this.required = required;
        this.text = text;
    }

    /** Returns the heading above it that it shares with its neighbours; empty for none. */
    String group() {
        return group;
    }

    String heading() {
        return heading;
    }

    /** Returns the name of its field in the form. */
    String field() {
        return field;
    }

    int longest() {
        return longest;
    }

    boolean required() {
        return required;
    }

    String textOf(ItemTerms terms) {
        return text == null ? "" : text.apply(terms);
    }

    /** Returns the column of that heading, whatever the spaces, line breaks and brackets in it. */
    static Optional<CatalogColumn> ofHeading(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column -> plain(column.heading).equals(plain)
                        || column == CONTENT && plain.equals("公开内容")
                        || column == UPON_REQUEST && plain.equals("依申请")
                        || column == TOWNSHIP && plain.matches("乡.*级|镇.*级|乡镇.*")
                        || column == AUDIENCE && plain.equals("特定群体"))
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.replaceAll("[（(].*?[)）]", "").replaceAll("[\\s　、]", "");
    }
}
