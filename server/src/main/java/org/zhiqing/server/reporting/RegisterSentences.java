package org.zhiqing.server.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.budget.BudgetTally;
import org.zhiqing.server.catalog.duty.CatalogTally;
import org.zhiqing.server.publication.inventory.InventoryTally;

/**
 * What the catalog, the budget round and the inventory say of a year, a sentence each: a narrative quotes them by name as it
 * quotes a {@link LiveFigure}, and shows what they say today until the report is submitted.
 */
@Component
class RegisterSentences {

    static final String CATALOG = "公开目录情况";
    static final String BUDGET = "预决算公开情况";
    static final String INVENTORY = "不公开信息情况";

    private final CatalogTally catalog;
    private final BudgetTally budgets;
    private final InventoryTally inventory;

    RegisterSentences(CatalogTally catalog, BudgetTally budgets, InventoryTally inventory) {
        this.catalog = catalog;
        this.budgets = budgets;
        this.inventory = inventory;
    }

    /** Returns the sentences by name, in the order in which the page explains them; empty where a register holds nothing. */
    Map<String, String> of(long organ, int year) {
        Map<String, String> sentences = new LinkedHashMap<>();
        sentences.put(CATALOG, Skeleton.catalog(catalog.ofYear(organ, year)));
        sentences.put(BUDGET, budgets.ofYear(organ, year).map(Skeleton::budget).orElse(""));
        sentences.put(INVENTORY, Skeleton.inventory(inventory.ofYear(organ, year)));
        return sentences;
    }

    /** Returns the text with every sentence in the place of its name. */
    static String fill(String text, Map<String, String> sentences) {
        String filled = text;
        for (Map.Entry<String, String> sentence : sentences.entrySet()) {
            filled = filled.replace("{" + sentence.getKey() + "}", sentence.getValue());
        }
        return filled;
    }

    static boolean isName(String name) {
        return name.equals(CATALOG) || name.equals(BUDGET) || name.equals(INVENTORY);
    }
}
