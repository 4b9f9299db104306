package org.zhiqing.server.catalog.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of block, and what each is made of: the forms, the checks and the pages come from here. */
public enum BlockKind {
    LATEST("栏目最新信息", "列出一个栏目最新公开的信息，自动更新", Part.SECTION, Part.COUNT),
    FEATURED("推荐信息", "列出选定的信息，撤回的自动不显示", Part.TITLE, Part.BODY),
    TEXT("文字", "一段说明文字", Part.TITLE, Part.BODY),
    /** Only what is public already, so that no picture becomes public without its review. */
    PICTURE("图片", "显示一件已经公开的信息中的第一张图片，撤回的自动不显示", Part.TITLE, Part.BODY),
    LINKS("链接", "一组网址", Part.TITLE, Part.BODY),
    COUNTS("公开数字", "本年公开、申请办理的数字，自动更新"),
    SEARCH("检索框", "检索全站信息");

    /** What a block is made of. */
    public enum Part {
        TITLE,
        BODY,
        SECTION,
        COUNT
    }

    private final String label;
    private final String meaning;
    private final Set<Part> parts;

    BlockKind(String label, String meaning, Part... parts) {
        this.label = label;
        this.meaning = meaning;
        this.parts = parts.length == 0 ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(Arrays.asList(parts));
    }

    public String label() {
        return label;
    }

    /** Returns what it shows, in a few words. */
    public String meaning() {
        return meaning;
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }
}
