package org.zhiqing.server.catalog.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganKind;

/** The items that arts. 20 and 21 and the standard catalogs name, as data in {@code catalog/items.yaml}. */
final class ShippedItems {

    private ShippedItems() {}

    /** Returns the items of an organ of this kind, numbered from 1, each with the unit whose name fits. */
    static List<ItemPlan> of(Organ organ, UnitWords.Units units) {
        List<ItemPlan> plans = new ArrayList<>();
        for (Object group : read()) {
            Map<?, ?> written = (Map<?, ?>) group;
            for (Object item : list(written, "items")) {
                Map<?, ?> one = (Map<?, ?>) item;
                if (isFor(one, organ.kind())) {
                    plans.add(plan(written, one, organ, units, plans.size() + 1));
                }
            }
        }
        return plans;
    }

    private static List<?> read() {
        try (InputStream in = ShippedItems.class.getResourceAsStream("/catalog/items.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, "items"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ItemPlan plan(Map<?, ?> group, Map<?, ?> item, Organ organ, UnitWords.Units units, int number) {
        Timetable timetable = timetable(item);
        Organ unit = units.holding(texts(item, "unit")).orElse(null);
        Set<Channel> channels = EnumSet.of(Channel.SITE);
        texts(item, "channels").forEach(channel -> channels.add(Channel.valueOf(channel)));
        boolean township = organ.kind() == OrganKind.TOWNSHIP;
        ItemTerms terms = new ItemTerms(
                text(group, "field"),
                text(item, "topic"),
                text(item, "matter"),
                text(item, "content"),
                item.containsKey("ground") ? text(item, "ground") : text(group, "ground"),
                item.containsKey("limit") ? text(item, "limit") : limit(timetable),
                unit == null ? organ.name() : organ.name() + unit.name(),
                channels,
                text(item, "audience"),
                true,
                false,
                !township,
                township);
        StatutoryItem law = StatutoryItem.ofCode(text(item, "law")).orElse(null);
        return new ItemPlan(
                number, terms, unit == null ? null : unit.id(), null, timetable, text(item, "section"), law);
    }

    private static String limit(Timetable timetable) {
        return timetable.equals(Timetable.onEvent(Timetable.STATUTORY_DAYS))
                ? "自信息形成或者变更之日起20个工作日内"
                : timetable.words();
    }

    private static Timetable timetable(Map<?, ?> item) {
        Cycle cycle = item.containsKey("cycle") ? Cycle.valueOf(text(item, "cycle")) : Cycle.ON_EVENT;
        int days = item.get("days") instanceof Integer number
                ? number
                : cycle == Cycle.ON_EVENT ? Timetable.STATUTORY_DAYS : 0;
        @Nullable MonthDay by = cycle == Cycle.YEARLY ? MonthDay.parse("--" + text(item, "by")) : null;
        return new Timetable(cycle, days, by);
    }

    private static boolean isFor(Map<?, ?> item, OrganKind kind) {
        List<String> kinds = texts(item, "for");
        return kinds.isEmpty() || kinds.contains(kind.name());
    }

    private static List<?> list(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(Map<?, ?> entry, String key) {
        return list(entry, key).stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
