package org.zhiqing.server.publication;

/** The form of an interpretation (解读形式), an element that {@code kinds/interpretation.yaml} defines with its choices. */
public final class InterpretationForm {

    private static final String KEY = "form";
    private static final String PICTURE = "图解";

    private InterpretationForm() {}

    /** Returns whether it is to be a picture (图解), which is drawn from the points of the body. */
    public static boolean isPicture(EditionContent content) {
        return PICTURE.equals(content.elements().get(KEY));
    }
}
