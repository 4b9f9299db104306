package org.zhiqing.server.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Accounts;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.PostKind;
import org.zhiqing.server.organ.SignIn;

/** 人员: posts and their end, accounts, roles, and getting back into an account. */
@SystemTest
class PersonPagesTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @Autowired
    TestClock clock;

    Office office;
    Actor clerk;
    Actor system;
    Actor security;
    String at;

    OfficePages pages;

    @BeforeEach
    void anOfficeWithAClerk() {
        pages = new OfficePages(web);
        clock.standAt(MONDAY);
        office = offices.zone();
        clerk = office.the(Role.CLERK);
        system = office.the(Role.SYSTEM_ADMINISTRATOR);
        security = office.the(Role.SECURITY_ADMINISTRATOR);
        at = "/desk/people/" + clerk.person();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theListShowsUnitPostEndStateAndRoles() throws Exception {
        change(Map.of("postKind", "PURCHASED", "postEndsOn", "2026-04-20", "post", "公开专员"));
        pages.open(system, "/desk/people")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder("陈小雨", "即将到期", "办公室", "公开专员", "购岗", "2026-04-20", "信息员")));
        pages.open(clerk, "/desk/people")
                .andExpect(content()
                        .string(allOf(
                                containsString("新增人员、调整岗位和停用账号由系统管理员办理"), not(containsString("name=\"account\"")))));
    }

    @Test
    void aPersonIsAddedWithTelephoneAndPostAndWithoutRoles() throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "organ", "" + office.organ(),
                "name", "新来的",
                "account", "new" + office.organ(),
                "password", "Right-horse-42",
                "postKind", "PURCHASED",
                "telephone", "0531-86012345"));
        pages.wrong(system, "/desk/people", "/desk/people", fields)
                .andExpect(content().string(allOf(containsString("购岗人员应当填写岗位截止日期"), containsString("新来的"))));
        fields.put("postEndsOn", "2026-12-31");
        String page = String.valueOf(pages.send(system, "/desk/people", "/desk/people", fields)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        pages.open(system, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("0531-86012345"),
                                containsString("2026年12月31日"),
                                containsString("还没有角色"))));
    }

    @Test
    void theAccountClosesTheDayAfterThePostEndsAndOpensWhenItIsExtended() throws Exception {
        change(Map.of("postKind", "EXTERNAL", "postEndsOn", "2026-04-13"));
        assertThat(people.actor(clerk.person())).as("on the last day").isPresent();
        clock.standAt(MONDAY.plusDays(1));
        assertThat(people.actor(clerk.person())).isEmpty();
        pages.open(system, at).andExpect(content().string(allOf(containsString("岗位已到期"), containsString("调整岗位截止日期"))));
        change(Map.of("postKind", "EXTERNAL", "postEndsOn", "2027-04-13"));
        assertThat(people.actor(clerk.person())).isPresent();
        assertThat(people.find(clerk.person()).orElseThrow().postKind()).isEqualTo(PostKind.EXTERNAL);
    }

    @Test
    void anAccountIsClosedWithAReasonAndOpenedAgain() throws Exception {
        pages.wrong(system, at + "/close", at, Map.of("_form", "close", "version", version(), "reason", " "))
                .andExpect(content().string(containsString("请填写这一项")));
        pages.send(system, at + "/close", at, Map.of("version", version(), "reason", "调离"))
                .andExpect(redirectedUrl(at));
        assertThat(people.actor(clerk.person())).isEmpty();
        pages.open(system, at).andExpect(content().string(allOf(containsString("已停用"), containsString("原因：调离"))));
        pages.send(system, at + "/reopen", at, Map.of("version", version())).andExpect(redirectedUrl(at));
        assertThat(people.actor(clerk.person())).isPresent();
    }

    @Test
    void anOldPageDoesNotOverwriteWhatSomebodyElseSaved() throws Exception {
        String read = version();
        change(Map.of("post", "副科长"));
        pages.send(system, at + "/close", at, Map.of("version", read, "reason", "调离"))
                .andExpect(status().isConflict());
        assertThat(people.actor(clerk.person())).isPresent();
    }

    @Test
    void theSecurityAdministratorGrantsRolesAndTheHistoryIsShown() throws Exception {
        pages.wrong(
                        security,
                        at + "/roles",
                        at,
                        Map.of("_form", "roles", "version", version(), "roles", "AUDIT_ADMINISTRATOR,CLERK"))
                .andExpect(content().string(containsString("不能同时担任其他角色")));
        pages.send(security, at + "/roles", at, Map.of("version", version(), "roles", "REQUEST_HANDLER"))
                .andExpect(redirectedUrl(at));
        assertThat(people.find(clerk.person()).orElseThrow().roles()).containsExactly(Role.REQUEST_HANDLER);
        pages.open(system, at)
                .andExpect(content()
                        .string(allOf(
                                stringContainsInOrder("授予和收回的记录", "依申请公开办理员", "卫安全"), containsString("角色由安全管理员授予"))));
        pages.send(system, at + "/roles", at, Map.of("version", version(), "roles", "CLERK"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aTemporaryPasswordIsSetAndHasToBeChanged() throws Exception {
        String account = accounts.withPassword(clerk);
        pages.wrong(security, at + "/password", at, Map.of("_form", "password", "password", "short"))
                .andExpect(content().string(containsString("密码至少")));
        pages.send(security, at + "/password", at, Map.of("password", "Better-horse-43"))
                .andExpect(redirectedUrl(at));
        long person = signIn.begin(account, "Better-horse-43", "127.0.0.1");
        assertThat(signIn.next(person, false)).isEqualTo(SignIn.Step.NEW_PASSWORD);
        pages.send(system, at + "/password", at, Map.of("password", "Better-horse-44"))
                .andExpect(status().isConflict());
    }

    @Test
    void aLockedAccountIsShownAndUnlocked() throws Exception {
        String account = accounts.withPassword(clerk);
        int attempts = 0;
        while (!locked(account)) {
            assertThat(++attempts).isLessThan(20);
        }
        pages.open(security, at).andExpect(content().string(allOf(containsString("锁定到"), containsString("解锁"))));
        pages.send(security, at + "/unlock", at, Map.of()).andExpect(redirectedUrl(at));
        assertThat(signIn.begin(account, Accounts.PASSWORD, "127.0.0.1")).isEqualTo(clerk.person());
    }

    private boolean locked(String account) {
        try {
            signIn.begin(account, "Wrong-horse-42", "127.0.0.1");
            return false;
        } catch (Refusal refusal) {
            return refusal.code().equals("organ.account-locked");
        }
    }

    @Test
    void aLostSecondFactorIsRemovedWithWitnessAndReasonAndTheRecordStays() throws Exception {
        accounts.withPassword(clerk);
        accounts.withSecondFactor(clerk);
        pages.wrong(
                        security,
                        at + "/second-factor",
                        at,
                        Map.of("_form", "factor", "reason", "手机丢失", "witness", "" + security.person()))
                .andExpect(content().string(allOf(containsString("请选择一名核实人"), containsString("手机丢失"))));
        pages.send(
                        security,
                        at + "/second-factor",
                        at,
                        Map.of(
                                "reason",
                                "手机丢失",
                                "witness",
                                "" + office.the(Role.UNIT_HEAD).person()))
                .andExpect(redirectedUrl(at));
        pages.open(security, at)
                .andExpect(content()
                        .string(allOf(
                                containsString("还没有启用二次验证"),
                                stringContainsInOrder("卫安全解除", "核实人李建国", "手机丢失"),
                                not(containsString("解除二次验证</summary>")))));
        pages.open(office.the(Role.LEADER), at).andExpect(content().string(not(containsString("手机丢失"))));
    }

    @Test
    void everyPageSaysPlainlyWhoDoesWhatTheReaderMayNot() throws Exception {
        pages.open(system, "/desk/people/" + security.person())
                .andExpect(content().string(containsString("重置密码")));
        pages.open(system, at)
                .andExpect(content().string(allOf(containsString("重置密码、解锁、解除二次验证由安全管理员办理"), containsString("停用账号"))));
        pages.open(security, at).andExpect(content().string(containsString("停用、恢复账号由系统管理员办理")));
        pages.open(security, "/desk/people/" + security.person())
                .andExpect(content().string(containsString("任何人不能修改自己的角色")));
        pages.open(clerk, at)
                .andExpect(content()
                        .string(allOf(
                                containsString("岗位和账号由系统管理员维护"),
                                containsString("离职交接由系统管理员或者政府信息公开工作机构负责人办理"),
                                containsString("我的账号"))));
    }

    @Test
    void thePageOfSomebodyElsewhereIsNotFound() throws Exception {
        pages.open(offices.zone().the(Role.SYSTEM_ADMINISTRATOR), at).andExpect(status().isNotFound());
        Actor ofTheSite = offices.site().the(Role.SYSTEM_ADMINISTRATOR);
        pages.open(ofTheSite, at).andExpect(status().isOk());
        pages.open(ofTheSite, "/desk/people?organ=" + office.organ())
                .andExpect(content().string(containsString(office.name())));
    }

    private void change(Map<String, String> fields) throws Exception {
        Map<String, String> all =
                new HashMap<>(Map.of("name", clerk.name(), "unit", "" + office.unit(), "version", version()));
        all.putAll(fields);
        pages.send(system, at, at, all).andExpect(redirectedUrl(at));
    }

    private String version() {
        return "" + people.find(clerk.person()).map(Person::version).orElseThrow();
    }
}
