package org.zhiqing.server.publication;

/** How one document refers to another. */
public enum RelationKind {
    AMENDS("修改", "被修改于"),
    REPEALS("废止", "被废止于"),
    INTERPRETS("解读", "相关解读"),
    /** The next of the same matter: a decision follows its draft for comment, a result follows the decision. */
    FOLLOWS("承接", "后续");

    private final String label;
    private final String reverse;

    RelationKind(String label, String reverse) {
        this.label = label;
        this.reverse = reverse;
    }

    public String label() {
        return label;
    }

    /** Returns the words on the page of the document that is referred to. */
    public String reverse() {
        return reverse;
    }
}
