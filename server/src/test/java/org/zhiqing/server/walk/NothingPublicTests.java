package org.zhiqing.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;

/**
 * Nothing becomes public without its signed review (保守国家秘密法 art. 35): every form of the whole system is sent by
 * every role, to documents in every stage before the signature, in both orders, again and again.
 */
@SystemTest
class NothingPublicTests {

    private final Routes routes;
    private final Visitors visitors;
    private final ThingsMaker maker;
    private final PublishingDesk desk;
    private final JdbcClient jdbc;

    @Autowired
    NothingPublicTests(Routes routes, Visitors visitors, ThingsMaker maker, PublishingDesk desk, JdbcClient jdbc) {
        this.routes = routes;
        this.visitors = visitors;
        this.maker = maker;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Test
    void noFormMakesAnythingPublicThatWasNotSigned() throws Exception {
        Things things = maker.make();
        PublishingOffice office = new PublishingOffice(things.office(), desk);
        List<Document> documents =
                List.of(office.draft("起草中"), office.submitted("初核中"), office.check(office.submitted("审核中，没有签署")));
        List<Route> forms = new ArrayList<>(
                routes.all().stream().filter(route -> !route.isGet()).toList());
        for (int round = 0; round < 2; round++) {
            for (Document document : documents) {
                sendAll(forms, with(things, document));
            }
            Collections.reverse(forms);
        }
        assertThat(publicDocuments(things)).isZero();
    }

    private void sendAll(List<Route> forms, Things things) throws Exception {
        for (Route form : forms) {
            for (Role role : Role.values()) {
                visitors.go(form, things, Inputs.RIGHT, things.office().the(role));
                assertThat(publicDocuments(things)).as(form + " by " + role).isZero();
            }
        }
    }

    private static Things with(Things things, Document document) {
        Map<String, String> ids = new HashMap<>(things.ids());
        ids.put("/desk/documents id", String.valueOf(document.id()));
        return new Things(things.office(), ids);
    }

    private long publicDocuments(Things things) {
        return jdbc.sql("select count(*) from public_document where organ_id = :organ")
                .param("organ", things.office().organ())
                .query(Long.class)
                .single();
    }
}
