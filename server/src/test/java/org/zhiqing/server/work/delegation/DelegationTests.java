package org.zhiqing.server.work.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.audit.AuditList;
import org.zhiqing.server.audit.AuditQuery;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Accounts;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.organ.RoleGranting;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentApproval;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.PassedStep;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.SecrecyReview;
import org.zhiqing.server.publication.SecrecyReviewing;
import org.zhiqing.server.work.Waiting;

/** During an absence somebody else takes the steps, in both names, and the duties stay separated for both (委托代办). */
@SystemTest
class DelegationTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    Delegations delegations;

    @Autowired
    DelegationList list;

    @Autowired
    StandingIn standingIn;

    @Autowired
    Places places;

    @Autowired
    PublishingDesk desk;

    @Autowired
    DocumentApproval approval;

    @Autowired
    SecrecyReviewing secrecy;

    @Autowired
    DocumentDossiers dossiers;

    @Autowired
    RoleGranting granting;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditList log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PublishingOffice office;
    Actor head;
    Actor deputy;

    @BeforeEach
    void aHeadGoesAwayAndAColleagueOfTheUnitIsThere() {
        clock.standAt(MONDAY);
        office = desk.office();
        head = office.head();
        deputy = offices.person(office.office(), office.office().unit(), "钱代办", Role.CLERK);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theSubstituteSeesTheStepsTakesThemAndEveryRecordNamesBoth() {
        Document submitted = office.submitted("外出期间送来的动态");
        long id = name(head, deputy, Role.UNIT_HEAD);

        assertThat(sentences(deputy)).containsExactly("初核《外出期间送来的动态》，陈小雨送审");
        Actor placed = places.actor(deputy, id).orElseThrow();
        Document checked = approval.check(submitted.id(), submitted.version(), "同意", placed);

        assertThat(checked.stage()).isEqualTo(DocumentStage.REVIEWING);
        assertThat(last(checked).personName()).isEqualTo("钱代办 代 李建国");
        assertThat(last(checked).person()).isEqualTo(deputy.person());
        assertThat(last(checked).actedFor()).isEqualTo(head.person());
        assertThat(checked.changedName()).isEqualTo("钱代办 代 李建国");
        assertThat(sentences(deputy)).isEmpty();
        Actor auditor = office.office().the(Role.AUDIT_ADMINISTRATOR);
        assertThat(log.find(auditor, new AuditQuery("钱代办 代 李建国", "", "document/" + checked.id(), null, null), 1, 10)
                        .items())
                .hasSize(1);
        assertThat(log.find(auditor, new AuditQuery("", "delegation.named", "", null, null), 1, 10)
                        .items())
                .first()
                .satisfies(entry -> assertThat(entry.detail()).contains("钱代办代李建国办理", "部门负责人", "2026-04-13至2026-04-17"));
    }

    @Test
    void itBeginsAndEndsByItself() {
        office.submitted("等着初核的动态");
        long id = delegations.name(wish(head, deputy, MONDAY.plusDays(1), MONDAY.plusDays(3), Role.UNIT_HEAD), head);

        assertThat(places.actor(deputy, id)).isEmpty();
        clock.standAt(MONDAY.plusDays(1));
        assertThat(places.actor(deputy, id)).isPresent();
        clock.standAt(MONDAY.plusDays(3));
        assertThat(sentences(deputy)).hasSize(1);
        assertThat(places.countWaitingFor(deputy)).isEqualTo(1);
        clock.standAt(MONDAY.plusDays(4));
        assertThat(places.actor(deputy, id)).isEmpty();
        assertThat(standingIn.waitingFor(deputy)).isEmpty();
        assertThat(list.find(head)).singleElement().satisfies(line -> assertThat(line.standing())
                .isEqualTo("已到期"));
    }

    @Test
    void eitherOfTheTwoEndsItEarlyAndNobodyElse() {
        long id = name(head, deputy, Role.UNIT_HEAD);
        Refused.with("work.delegation-not-found", () -> delegations.end(id, office.clerk()));
        Refused.with(
                "work.delegation-not-found",
                () -> delegations.end(id, desk.office().officeHead()));

        delegations.end(id, deputy);

        assertThat(places.actor(deputy, id)).isEmpty();
        assertThat(list.find(head).get(0).standing()).isEqualTo("已提前结束");
        assertThat(list.find(head).get(0).delegation().endedName()).isEqualTo("钱代办");
        Refused.with("work.delegation-over", () -> delegations.end(id, head));
        Refused.with("work.delegation-not-found", () -> standingIn.begin(id, deputy));
    }

    @Test
    void nobodyPassesTheirOwnDraftThroughADelegation() {
        Document own = office.submitted("代办人自己起草的动态");
        long id = delegations.name(wish(head, office.clerk(), MONDAY, MONDAY, Role.UNIT_HEAD), head);
        Actor placed = places.actor(office.clerk(), id).orElseThrow();

        Refused.with("publication.own-draft", () -> approval.check(own.id(), own.version(), "", placed));
    }

    @Test
    void whatTheAbsentDidBarsTheSubstituteAndWhatTheSubstituteDidBarsTheAbsent() {
        Actor both = offices.person(office.office(), office.office().unit(), "孙兼任", Role.UNIT_HEAD, Role.LEADER);
        Document checkedByBoth = office.submitted("本人初核的动态");
        checkedByBoth = approval.check(checkedByBoth.id(), checkedByBoth.version(), "", both);
        Document approving = office.review(office.sign(checkedByBoth));
        Actor inPlaceOfBoth = places.actor(office.leader(), name(both, office.leader(), Role.LEADER))
                .orElseThrow();
        Refused.with(
                "publication.duties-separated",
                () -> approval.approve(approving.id(), approving.version(), "", inPlaceOfBoth));

        Document other = office.submitted("代办人初核的动态");
        Actor placed = places.actor(office.officeHead(), name(both, office.officeHead(), Role.UNIT_HEAD))
                .orElseThrow();
        Document checked = approval.check(other.id(), other.version(), "", placed);
        Refused.with(
                "publication.duties-separated",
                () -> approval.review(checked.id(), checked.version(), "", office.officeHead()));
        Document reviewed = office.review(office.sign(checked));
        Refused.with(
                "publication.duties-separated", () -> approval.approve(reviewed.id(), reviewed.version(), "", both));
    }

    @Test
    void aSecrecyReviewInAnothersPlaceIsSignedByAReviewerWithTheirOwnPasswordInBothNames() {
        Actor second = offices.person(office.office(), null, "何保密", Role.SECRECY_REVIEWER);
        accounts.withPassword(second);
        Document checked = office.check(office.submitted("保密审查员外出"));
        Actor placed = places.actor(second, name(office.secrecy(), second, Role.SECRECY_REVIEWER))
                .orElseThrow();

        Document signed = secrecy.sign(
                checked.id(),
                checked.version(),
                SecrecyConclusion.MAY_BE_PUBLIC,
                "不涉密",
                PublishingOffice.SIGNATURE,
                placed);

        SecrecyReview review =
                dossiers.open(signed.id(), office.leader()).reviews().get(0);
        assertThat(review.personName()).isEqualTo("何保密 代 " + office.secrecy().name());
        assertThat(review.actedFor()).isEqualTo(office.secrecy().person());
        assertThat(office.approve(office.review(signed)).stage()).isEqualTo(DocumentStage.PUBLISHED);
    }

    @Test
    void onlyWhoTheOrganMadeASecrecyReviewerStandsInForOneAndTheLevelOfEachRoleIsKept() {
        assertThat(refusal(office.secrecy(), office.officeHead(), Role.SECRECY_REVIEWER))
                .contains("没有被本机关授予“保密审查员”角色");
        assertThat(refusal(office.leader(), office.clerk(), Role.LEADER)).contains("不能代“分管领导（审批）”");
        assertThat(refusal(office.reviewer(), office.clerk(), Role.DISCLOSURE_OFFICE))
                .contains("应当是");
        assertThat(refusal(head, office.office().the(Role.SYSTEM_ADMINISTRATOR), Role.UNIT_HEAD))
                .contains("三员");
        assertThat(refusal(head, desk.office().head(), Role.UNIT_HEAD)).contains("本机关账号在用");
        assertThat(refusal(head, head, Role.UNIT_HEAD)).contains("不能由自己代自己");
        assertThat(list.candidates(office.officeHead(), office.secrecy().person()))
                .isEmpty();
        assertThat(list.candidates(head, head.person()))
                .extracting(one -> one.person().name())
                .contains("钱代办", "陈小雨")
                .doesNotContain(head.name(), office.secrecy().name(), "褚系统");
    }

    @Test
    void aRoleThatIsTakenFromEitherPassesNoLonger() {
        Actor second = offices.person(office.office(), null, "何保密", Role.SECRECY_REVIEWER);
        long id = name(office.secrecy(), second, Role.SECRECY_REVIEWER);
        Actor security = office.office().the(Role.SECURITY_ADMINISTRATOR);
        int version = jdbc.sql("select version from person where id = :id")
                .param("id", second.person())
                .query(Integer.class)
                .single();
        granting.assign(security, second.person(), Set.of(Role.CLERK), version);

        Actor now =
                new Actor(second.person(), second.name(), second.organ(), second.organName(), null, Set.of(Role.CLERK));
        assertThat(places.actor(now, id)).isEmpty();
    }

    @Test
    void nothingPassesOnAndNoRoleIsGivenTwice() {
        name(head, deputy, Role.UNIT_HEAD);
        Actor other = offices.person(office.office(), office.office().unit(), "赵同事", Role.UNIT_HEAD);

        assertThat(refusal(head, other, Role.UNIT_HEAD)).contains("已经由钱代办代办");
        assertThat(refusal(other, head, Role.UNIT_HEAD)).contains("自己外出");
        name(other, office.officeHead(), Role.UNIT_HEAD);
        assertThat(refusal(office.officeHead(), office.reviewer(), Role.DISCLOSURE_OFFICE_HEAD))
                .contains("不得转委托");
        Actor placed =
                places.actor(deputy, list.find(head).get(0).delegation().id()).orElseThrow();
        Refused.with(
                "kernel.act-not-for-substitute",
                () -> delegations.name(wish(head, other, MONDAY, MONDAY, Role.UNIT_HEAD), placed));
    }

    @Test
    void forSomebodyWhoIsAwayTheHeadOfTheOfficeOrTheAdministratorNamesOneButNeverThemselves() {
        delegations.name(
                wish(head, deputy, MONDAY, MONDAY, Role.UNIT_HEAD),
                office.office().the(Role.SYSTEM_ADMINISTRATOR));
        Refused.with(
                "work.delegation-for-others",
                () -> delegations.name(wish(head, deputy, MONDAY, MONDAY, Role.UNIT_HEAD), office.leader()));
        assertThatThrownBy(() -> delegations.name(
                        wish(office.leader(), office.officeHead(), MONDAY, MONDAY, Role.LEADER), office.officeHead()))
                .hasMessageContaining("自己给自己授权");
        Refused.with(
                "organ.person-not-found",
                () -> delegations.name(
                        wish(head, deputy, MONDAY, MONDAY, Role.UNIT_HEAD),
                        desk.office().officeHead()));
        Refused.with(
                "work.takes-no-steps",
                () -> delegations.name(wish(office.clerk(), deputy, MONDAY, MONDAY, Role.CLERK), office.officeHead()));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Refused.fields(
                () -> delegations.name(new Delegations.Wish(head.person(), null, Set.of(), null, null, " "), head),
                "substitute",
                "roles",
                "firstOn",
                "lastOn",
                "reason");
        Refused.fields(
                () -> delegations.name(wish(head, deputy, MONDAY.minusDays(1), MONDAY.minusDays(2), Role.LEADER), head),
                "firstOn",
                "lastOn",
                "roles");
        Refused.fields(
                () -> delegations.name(wish(head, deputy, MONDAY, MONDAY.plusDays(184), Role.UNIT_HEAD), head),
                "lastOn");
    }

    @Test
    void inAnothersPlaceOnlyTheStepsAreOpen() {
        long id = name(head, deputy, Role.UNIT_HEAD);
        Actor placed = places.actor(deputy, id).orElseThrow();

        assertThat(placed.roles()).containsExactly(Role.UNIT_HEAD);
        Refused.with(
                "kernel.act-not-for-substitute", () -> office.desk().attach(office.draft("草稿"), "甲.txt", "乙", placed));
    }

    private long name(Actor absent, Actor substitute, Role... roles) {
        return delegations.name(wish(absent, substitute, MONDAY, MONDAY.plusDays(4), roles), absent);
    }

    private String refusal(Actor absent, Actor substitute, Role role) {
        try {
            name(absent, substitute, role);
            return "named";
        } catch (Findings findings) {
            return findings.all().stream().map(Finding::sentence).collect(Collectors.joining());
        }
    }

    private static Delegations.Wish wish(
            Actor absent, Actor substitute, LocalDate from, LocalDate until, Role... roles) {
        return new Delegations.Wish(
                absent.person(),
                substitute.person(),
                Arrays.stream(roles).collect(Collectors.toSet()),
                from,
                until,
                "出差");
    }

    private List<String> sentences(Actor actor) {
        return standingIn.waitingFor(actor).stream()
                .flatMap(place -> place.waiting().stream())
                .map(Waiting::task)
                .map(task -> task.sentence())
                .toList();
    }

    private static PassedStep last(Document document) {
        return document.passed().get(document.passed().size() - 1);
    }
}
