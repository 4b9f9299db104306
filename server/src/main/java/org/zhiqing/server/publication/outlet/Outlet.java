package org.zhiqing.server.publication.outlet;

/** A place at which the public can come upon a document. */
public enum Outlet {
    PAGE("信息页面"),
    INDEX_NUMBER("按索引号的地址"),
    ATTACHMENT("附件下载"),
    SECTION_LIST("栏目列表"),
    HOME("首页"),
    SEARCH("站内检索"),
    FEED("订阅（RSS）"),
    SITE_MAP("站点地图");

    private final String label;

    Outlet(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
