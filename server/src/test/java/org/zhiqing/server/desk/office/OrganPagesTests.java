package org.zhiqing.server.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganRecords;
import org.zhiqing.server.organ.Organs;

/** 机构: the tree, an organ's record, its leading group, its units and who answers for them. */
@SystemTest
class OrganPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Offices offices;

    @Autowired
    Organs organs;

    @Autowired
    OrganRecords records;

    Office city;
    Office zone;
    Actor administrator;
    Actor disclosure;
    String at;

    OfficePages pages;

    @BeforeEach
    void aZoneBelowItsCity() {
        pages = new OfficePages(web);
        city = offices.government();
        zone = offices.zoneBelow(city);
        administrator = zone.the(Role.SYSTEM_ADMINISTRATOR);
        disclosure = zone.the(Role.DISCLOSURE_OFFICE);
        at = "/desk/organs/" + zone.organ();
    }

    @Test
    void theTreeShowsCityZoneAndUnitsInTheirPlaces() throws Exception {
        pages.open(zone.the(Role.CLERK), "/desk/organs")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "/desk/organs/" + city.organ(),
                                "/desk/organs/" + city.unit(),
                                at + "\"",
                                "/desk/organs/" + zone.unit(),
                                "责任人：还没有指定")))
                .andExpect(content().string(containsString("新增、调整和撤销机关由系统管理员办理")));
    }

    @Test
    void aUnitIsAddedRenamedAndClosed() throws Exception {
        pages.open(disclosure, "/desk/organs/new?unit=true&parent=" + zone.organ())
                .andExpect(content().string(containsString("新增内设机构")));
        String unit = String.valueOf(
                pages.send(disclosure, "/desk/organs", "/desk/organs/new", arranged("UNIT", zone.organ(), "招商局", 0))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        long id = Long.parseLong(unit.substring(unit.lastIndexOf('/') + 1));

        pages.send(disclosure, unit, unit + "/edit", arranged("UNIT", zone.organ(), "招商和投资促进局", 0))
                .andExpect(redirectedUrl(unit));
        assertThat(organs.get(id).name()).isEqualTo("招商和投资促进局");

        pages.wrong(disclosure, unit + "/close", unit, Map.of("version", "1", "_form", "close", "from", ""))
                .andExpect(content().string(containsString("请填写这一项")));
        pages.send(disclosure, unit + "/close", unit, Map.of("version", "1", "from", "2026-01-01"))
                .andExpect(redirectedUrl(unit));
        pages.open(disclosure, unit).andExpect(content().string(containsString("2026年1月1日起撤销")));
    }

    @Test
    void aTakenNameIsToldBesideTheFieldAndNothingTypedIsLost() throws Exception {
        pages.wrong(
                        disclosure,
                        "/desk/organs",
                        "/desk/organs/new?unit=true&parent=" + zone.organ(),
                        arranged("UNIT", zone.organ(), "办公室", 0))
                .andExpect(content().string(allOf(containsString("已经有“办公室”"), containsString("value=\"办公室\""))));
    }

    @Test
    void anOrganIsAddedBelowByTheAdministratorOnly() throws Exception {
        Map<String, String> department = arranged("DEPARTMENT", zone.organ(), "某某园区管理处", 0);
        pages.send(disclosure, "/desk/organs", "/desk/organs/new", department).andExpect(status().isConflict());
        pages.send(administrator, "/desk/organs", "/desk/organs/new", department)
                .andExpect(status().is3xxRedirection());
        assertThat(organs.children(zone.organ())).extracting(Organ::name).containsExactly("某某园区管理处");
        pages.open(disclosure, at)
                .andExpect(content().string(allOf(containsString("新增内设机构"), not(containsString("新增下级机关")))));
        pages.open(administrator, at).andExpect(content().string(containsString("新增下级机关")));
    }

    @Test
    void theRecordIsSavedWithItsReceptionPointsAndEveryVersionIsKept() throws Exception {
        pages.send(disclosure, at + "/record", at + "/record", record("0", "0531-86012345"))
                .andExpect(redirectedUrl(at));
        pages.open(zone.the(Role.CLERK), at)
                .andExpect(content()
                        .string(allOf(
                                containsString("青禾大道1号"),
                                containsString("0531-86012345"),
                                containsString("政务大厅窗口"),
                                not(containsString("修改机构信息")))));
        long version = records.of(zone.organ()).version();
        assertThat(records.of(zone.organ()).receptionPoints())
                .as("the blank row is left out")
                .hasSize(1);

        pages.send(disclosure, at + "/record", at + "/record", record("" + version, "0531-86019999"));
        pages.open(disclosure, at + "/record/history")
                .andExpect(content().string(stringContainsInOrder("0531-86019999", "0531-86012345")));
    }

    @Test
    void aWrongRecordNamesEveryFieldAndAStaleOneSaysWhoSavedMeanwhile() throws Exception {
        Map<String, String> wrong = record("0", "打电话");
        wrong.put("postcode", "12");
        wrong.put("points[1].address", "只有地址");
        pages.wrong(disclosure, at + "/record", at + "/record", wrong)
                .andExpect(content()
                        .string(allOf(
                                containsString("邮政编码是六位数字"),
                                containsString("电话号码只写数字"),
                                containsString("请填写受理点名称"),
                                containsString("只有地址"),
                                containsString("青禾大道1号"))));

        pages.send(disclosure, at + "/record", at + "/record", record("0", "0531-86012345"));
        pages.send(administrator, at + "/record", at + "/record", record("0", "0531-86000000"))
                .andExpect(status().isConflict());
        assertThat(records.of(zone.organ()).telephone()).isEqualTo("0531-86012345");
    }

    @Test
    void theLeadingGroupIsFoundedFilledLeftAndDissolvedWithItsHistory() throws Exception {
        String group = at + "/group";
        pages.wrong(disclosure, group, group, Map.of("_form", "found", "name", "某领导小组", "foundedOn", "2024-03-01"))
                .andExpect(content().string(allOf(containsString("请填写这一项"), containsString("某领导小组"))));
        pages.send(
                        disclosure,
                        group,
                        group,
                        Map.of("name", "政务公开领导小组", "foundingDocument", "关于成立的通知", "foundedOn", "2024-03-01"))
                .andExpect(redirectedUrl(group));
        long id = groupId(group);
        appoint(group, id, "HEAD", "沈怀远", "2024-03-01").andExpect(redirectedUrl(group));
        pages.wrong(
                        disclosure,
                        group + "/" + id + "/members",
                        group,
                        Map.of("_form", "appoint", "duty", "HEAD", "name", "第二个", "fromOn", "2025-01-01"))
                .andExpect(content().string(containsString("现任组长是沈怀远")));
        long member = memberId(group);
        pages.send(
                        disclosure,
                        group + "/" + id + "/members/" + member + "/leave",
                        group,
                        Map.of("untilOn", "2025-06-30", "document", "关于调整的通知"))
                .andExpect(redirectedUrl(group));
        appoint(group, id, "HEAD", "继任者", "2025-07-01").andExpect(redirectedUrl(group));
        pages.open(zone.the(Role.CLERK), group)
                .andExpect(content()
                        .string(allOf(
                                stringContainsInOrder("继任者", "历任成员", "沈怀远", "2025-06-30", "关于调整的通知"),
                                not(containsString("登记任职")))));

        pages.send(disclosure, group + "/" + id + "/dissolve", group, Map.of("dissolvedOn", "2026-01-01"))
                .andExpect(redirectedUrl(group));
        pages.open(disclosure, group)
                .andExpect(content().string(stringContainsInOrder("登记领导小组", "2026年1月1日撤销", "继任者", "2025-12-31")));
    }

    @Test
    void oneNamedPersonAnswersForAUnitAndThoseBeforeStayListed() throws Exception {
        String unit = "/desk/organs/" + zone.unit();
        pages.wrong(disclosure, unit + "/responsible", unit, Map.of("_form", "responsible", "person", ""))
                .andExpect(content().string(containsString("请填写这一项")));
        pages.send(disclosure, unit + "/responsible", unit, person(zone.the(Role.UNIT_HEAD)))
                .andExpect(redirectedUrl(unit));
        pages.send(disclosure, unit + "/responsible", unit, person(zone.the(Role.CLERK)))
                .andExpect(redirectedUrl(unit));
        pages.open(zone.the(Role.LEADER), unit)
                .andExpect(content()
                        .string(allOf(
                                stringContainsInOrder("陈小雨", "历任责任人", "陈小雨", "现任", "李建国"),
                                containsString("责任人由本机关的系统管理员或者政府信息公开工作机构指定"))));
        pages.send(disclosure, unit + "/responsible", unit, person(city.the(Role.CLERK)))
                .andExpect(status().isConflict());
    }

    @Test
    void nobodyKeepsTheRecordOfAnotherOrgan() throws Exception {
        String above = "/desk/organs/" + city.organ();
        pages.open(disclosure, above).andExpect(content().string(not(containsString("修改机构信息"))));
        pages.send(disclosure, above + "/record", above, record("0", "0531-86012345"))
                .andExpect(status().isConflict());
        pages.send(zone.the(Role.CLERK), at + "/record", at, record("0", "0531-86012345"))
                .andExpect(status().isForbidden());
        assertThat(records.of(city.organ()).version()).isZero();
    }

    private long groupId(String group) throws Exception {
        return number(group, "/group/(\\d+)/members\"");
    }

    private long memberId(String group) throws Exception {
        return number(group, "/members/(\\d+)/leave\"");
    }

    private long number(String page, String pattern) throws Exception {
        String html = pages.open(disclosure, page).andReturn().getResponse().getContentAsString();
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private ResultActions appoint(String group, long id, String duty, String name, String fromOn) throws Exception {
        return pages.send(
                disclosure,
                group + "/" + id + "/members",
                group,
                Map.of("duty", duty, "name", name, "post", "主任", "fromOn", fromOn));
    }

    private static Map<String, String> person(Actor actor) {
        return Map.of("person", "" + actor.person());
    }

    private static Map<String, String> arranged(String kind, long parent, String name, int version) {
        return Map.of("kind", kind, "parent", "" + parent, "name", name, "version", "" + version);
    }

    private static Map<String, String> record(String version, String telephone) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", version);
        fields.put("officeName", "党政办公室");
        fields.put("address", "青禾大道1号");
        fields.put("postcode", "250000");
        fields.put("telephone", telephone);
        fields.put("hours", "工作日8:30至17:30");
        fields.put("points[0].name", "政务大厅窗口");
        fields.put("points[0].address", "青禾大道3号");
        fields.put("points[0].telephone", "0531-86012346");
        fields.put("points[0].hours", "");
        fields.put("points[1].name", "");
        fields.put("points[1].address", "");
        fields.put("points[1].telephone", "");
        fields.put("points[1].hours", "");
        return fields;
    }
}
