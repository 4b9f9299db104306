package org.zhiqing.server.catalog.duty;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.catalog.item.ItemCharge;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Portfolio;

/** The items of the catalog that a person is in charge of. */
@Component
class CatalogPortfolio implements Portfolio {

    private final CatalogItemList items;
    private final ItemCharge charge;

    CatalogPortfolio(CatalogItemList items, ItemCharge charge) {
        this.items = items;
        this.charge = charge;
    }

    @Override
    public List<Holding> heldBy(long person) {
        return items.ownedBy(person).stream().map(CatalogPortfolio::holding).toList();
    }

    private static Holding holding(CatalogItem item) {
        return new Holding(
                "catalog-item",
                item.id(),
                "公开事项",
                "“" + item.name() + "”",
                "责任人",
                "/desk/catalog/" + item.id(),
                Act.DOCUMENT_DRAFT,
                null);
    }

    @Override
    public void move(long from, Actor to, Actor by) {
        items.ownedBy(from).forEach(item -> charge.give(item, to.person()));
    }
}
