package org.zhiqing.server.kernel;

/**
 * The rules do not allow this act now. Nothing has been changed when it is thrown.
 *
 * <p>Each code has a sentence in {@code messages/<module>.properties} that says what was refused, by which rule, and
 * what can be done now; {@link Sentences} makes it. Codes that end in {@code .not-found} are answered as 404.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] args;

    /**
     * @param code {@code module.reason}, in lower case with hyphens
     * @param args what the sentence names: strings, numbers, days, or enums with a {@code label()}
     */
    public Refusal(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = args;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    /** Returns the sentence, for logs and failing tests. */
    @Override
    public String getMessage() {
        return code + ": " + Sentences.of(code, args());
    }
}
