package org.zhiqing.server.publication.outlet;

/** What an act wants of an outlet. */
public enum Presence {
    PRESENT("公开", "已经可见", "还看不到"),
    GONE("撤回", "已经撤下", "仍能看到");

    private final String act;
    private final String yes;
    private final String no;

    Presence(String act, String yes, String no) {
        this.act = act;
        this.yes = yes;
        this.no = no;
    }

    /** Returns the act that wants it. */
    public String act() {
        return act;
    }

    /** Returns how an outlet stands, in words. */
    public String label(boolean asWanted) {
        return asWanted ? yes : no;
    }
}
