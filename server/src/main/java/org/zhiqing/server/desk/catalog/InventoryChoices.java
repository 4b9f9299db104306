package org.zhiqing.server.desk.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.LocalStatutoryItem;
import org.zhiqing.rules.outcome.PublicInterest;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.organ.OrganKind;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.inventory.Decision;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.web.Form.Option;

/** The choices of the fields on pages about the inventory. */
@Component
public class InventoryChoices {

    private final DocumentKinds kinds;
    private final Organs organs;

    InventoryChoices(DocumentKinds kinds, Organs organs) {
        this.kinds = kinds;
        this.organs = organs;
    }

    List<Option> kinds() {
        return kinds.all().stream()
                .map(kind -> new Option(
                        kind.slug(),
                        kind.label()
                                + (kind.item() == null
                                        ? ""
                                        : "（" + kind.item().citation().provision() + "）")))
                .toList();
    }

    /** Returns the list of art. 21 that binds the organ. */
    List<Option> local(long organ) {
        LocalStatutoryItem.Level level = organs.get(organ).kind() == OrganKind.TOWNSHIP
                ? LocalStatutoryItem.Level.TOWNSHIP
                : LocalStatutoryItem.Level.CITY_AND_COUNTY;
        return level.items().stream()
                .map(item -> new Option(item.name(), item.label()))
                .toList();
    }

    /** Returns the name of each unit of the organ by its id, closed ones too. */
    Map<Long, String> unitNames(long organ) {
        Map<Long, String> names = new HashMap<>();
        organs.unitsOf(organ).forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    public static List<Option> attributes() {
        return List.of(
                new Option(DisclosureAttribute.WITHHELD.name(), DisclosureAttribute.WITHHELD.label()),
                new Option(DisclosureAttribute.UPON_REQUEST.name(), DisclosureAttribute.UPON_REQUEST.label()));
    }

    public static List<Option> grounds() {
        return Arrays.stream(WithholdingGround.values())
                .map(ground -> new Option(ground.name(), ground.citation().provision() + "　" + ground.label()))
                .toList();
    }

    public static List<Option> articles() {
        return List.of(new Option("14", "第十四条"), new Option("15", "第十五条"), new Option("16", "第十六条"));
    }

    public static List<Option> interests() {
        return Arrays.stream(PublicInterest.values())
                .map(interest -> new Option(interest.name(), interest.label()))
                .toList();
    }

    public static List<Option> decisions() {
        return Arrays.stream(Decision.values())
                .map(decision -> new Option(decision.name(), decision.label() + "：" + decision.meaning()))
                .toList();
    }
}
