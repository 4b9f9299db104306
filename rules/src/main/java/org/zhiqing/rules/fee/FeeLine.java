package org.zhiqing.rules.fee;

/**
 * One band of a calculated fee.
 *
 * @param from the first unit of the band that is charged here
 * @param to the last, included
 */
public record FeeLine(FeeBasis basis, int from, int to, Yuan each) {

    /** How many units fall into the band. */
    public int count() {
        return to - from + 1;
    }

    /** What they cost together. */
    public Yuan amount() {
        return each.times(count());
    }

    /** The line as a notice prints it, for example {@code 第31至100页，70页×10元＝700元}. */
    public String text() {
        String range = from == to ? "第" + from : "第" + from + "至" + to;
        return range + basis.unit() + "，" + count() + basis.unit() + "×" + each + "＝" + amount();
    }
}
