package org.zhiqing.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;

/** Whatever an address names, it is out of reach for people of another organ; and reading a page changes nothing. */
@SystemTest
class OtherOrgansTests {

    /** What an organ must make public of itself (art. 20 item 2) may be read by whoever works in another. */
    private static final Set<String> OF_ANY_ORGAN = Set.of(
            "/desk/organs/{id}",
            "/desk/organs/{id}/edit",
            "/desk/organs/{id}/group",
            "/desk/organs/{id}/record",
            "/desk/organs/{id}/record/history");

    /** The record of a handover is for those who hand over, and for the two whom it is about. */
    private static final String HANDOVER = "/desk/handovers/{id}";

    private final Routes routes;
    private final Visitors visitors;
    private final ThingsMaker maker;
    private final Everything everything;

    @Autowired
    OtherOrgansTests(Routes routes, Visitors visitors, ThingsMaker maker, Everything everything) {
        this.routes = routes;
        this.visitors = visitors;
        this.maker = maker;
        this.everything = everything;
    }

    @Test
    void nothingOfAnotherOrganCanBeReadOrChanged() throws Exception {
        Things theirs = maker.make();
        Things ours = maker.make();
        var before = everything.digest();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (route.isOfDesk() && Things.named(route)) {
                for (Actor stranger : allWhoMay(route, ours)) {
                    var response = visitors.go(route, theirs, Inputs.RIGHT, stranger);
                    if (!refused(route, response.getStatus())
                            || response.getContentAsString().contains(ThingsMaker.TITLE)) {
                        wrong.add(route + " answers " + response.getStatus() + " to a stranger who is "
                                + stranger.roles());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(everything.digest()).isEqualTo(before);
    }

    /** A page of another organ is not there; a form is refused, whatever else is wrong with it, and changes nothing. */
    private static boolean refused(Route route, int status) {
        return route.isGet()
                ? OF_ANY_ORGAN.contains(route.pattern()) || status == 404 || status == 403
                : status >= 400 && status < 500;
    }

    @Test
    void readingAnyPageChangesNothing() throws Exception {
        Things ours = maker.make();
        var before = everything.digest();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (route.isGet()) {
                for (Actor reader : allWhoMay(route, ours)) {
                    int status =
                            visitors.go(route, ours, Inputs.NOTHING, reader).getStatus();
                    if (route.isOfDesk()
                            && Things.named(route)
                            && (status == 403 || status == 404 || status >= 500)
                            && !(route.pattern().equals(HANDOVER) && !reader.may(Act.HANDOVER))) {
                        wrong.add(route + " answers " + status + " to its own " + reader.roles());
                    }
                }
                visitors.go(route, ours, Inputs.NOTHING, null);
            }
        }
        assertThat(wrong).as("its own people do reach these things").isEmpty();
        assertThat(everything.digest()).isEqualTo(before);
    }

    private static List<Actor> allWhoMay(Route route, Things office) {
        List<Act> acts = route.acts();
        List<Actor> all = new ArrayList<>();
        for (Role role : Role.values()) {
            Actor actor = office.office().the(role);
            if (acts == null || acts.isEmpty() || acts.stream().anyMatch(actor::may)) {
                all.add(actor);
            }
        }
        return all;
    }
}
