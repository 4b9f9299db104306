package org.zhiqing.server.portal.outlet;

/** How the documents are spread over site maps: one map names at most 50,000 addresses (sitemaps.org). */
public final class SiteMap {

    /** One map holds the documents of so many ids: the first those from 1 to this one. */
    public static final int SPAN = 50_000;

    private SiteMap() {}

    /** Returns the address of the map that names a document. */
    static String of(long document) {
        return "/sitemap/documents-" + (document - 1) / SPAN + ".xml";
    }
}
