package org.zhiqing.rules.fee;

/**
 * A tier of a tariff (档): what a unit costs from there on, until the next tier begins.
 *
 * @param from the first unit of the tier, counted from 1
 * @param each what a unit costs at its beginning
 * @param step after how many units it costs more; 0 for never
 * @param rise how much more, each time
 */
public record FeeTier(int from, Yuan each, int step, Yuan rise) {

    /** @throws IllegalArgumentException if the tier begins before the first unit, or only one of step and rise is given */
    public FeeTier {
        if (from < 1 || step < 0 || (step == 0) != rise.equals(Yuan.ZERO)) {
            throw new IllegalArgumentException("no tier from " + from + " in steps of " + step);
        }
    }

    /** A tier in which every unit costs the same. */
    public static FeeTier flat(int from, int yuan) {
        return new FeeTier(from, new Yuan(yuan), 0, Yuan.ZERO);
    }

    Yuan price(int unit) {
        return step == 0 ? each : each.plus(rise.times((unit - from) / step));
    }

    /** Returns the last unit that costs what this one does, as far as this tier goes. */
    int lastAlike(int unit) {
        return step == 0 ? Integer.MAX_VALUE : from + ((unit - from) / step + 1) * step - 1;
    }

    /** Returns the tier as a page tells it, for example {@code 第31件起每件200元，以后每满10件每件再加100元}. */
    String text(FeeBasis basis, int last) {
        String unit = basis.unit();
        String range = last == Integer.MAX_VALUE ? "第" + from + unit + "起" : "第" + from + "至" + last + unit;
        String price = each.equals(Yuan.ZERO) ? "不收费" : "每" + unit + each;
        return range + price + (step == 0 ? "" : "，以后每满" + step + unit + "每" + unit + "再加" + rise);
    }
}
