package org.zhiqing.annualreport.form;

/**
 * How a number was settled.
 *
 * @param proof for {@link How#PROVEN} a Chinese sentence that says why no other number is possible; empty for the others
 */
public record Settlement(How how, String proof) {

    /** The two ways. */
    public enum How {
        /** It stands in its cell. */
        READ,
        /** It stands in the file without a border, and only one way of reading agrees with the form and its sums. */
        PROVEN
    }

    /** Read directly, or not settled at all. */
    public static final Settlement DIRECT = new Settlement(How.READ, "");

    /** @throws IllegalArgumentException if a proof is given without need, or is missing */
    public Settlement {
        if ((how == How.PROVEN) == proof.isEmpty()) {
            throw new IllegalArgumentException(how + " does not go with the proof “" + proof + "”");
        }
    }

    /** Proven by what the sentence says. */
    public static Settlement proven(String proof) {
        return new Settlement(How.PROVEN, proof);
    }
}
