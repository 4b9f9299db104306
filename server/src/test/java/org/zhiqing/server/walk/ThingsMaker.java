package org.zhiqing.server.walk;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.generate.ReportGenerator;
import org.zhiqing.annualreport.generate.ReportPlan;
import org.zhiqing.annualreport.render.TextReport;
import org.zhiqing.annualreport.render.TextTables;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.catalog.duty.Statements;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.catalog.item.Catalogs;
import org.zhiqing.server.catalog.item.Timetable;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.LeadingGroup;
import org.zhiqing.server.organ.LeadingGroups;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.batch.LawImport;
import org.zhiqing.server.publication.comment.DocumentComments;
import org.zhiqing.server.remedy.RemedyCase;
import org.zhiqing.server.remedy.RemedyProcedure;
import org.zhiqing.server.remedy.RemedyRecording;
import org.zhiqing.server.remedy.RemedyResult;
import org.zhiqing.server.reporting.Examined;
import org.zhiqing.server.reporting.FigureEntry;
import org.zhiqing.server.reporting.KeptExaminations;
import org.zhiqing.server.reporting.NewFigure;
import org.zhiqing.server.reporting.ReportCompilation;
import org.zhiqing.server.request.RequestAnswering;
import org.zhiqing.server.request.RequestConsulting;
import org.zhiqing.server.request.RequestInquiring;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.register.RegisterImport;
import org.zhiqing.server.request.register.RegisterSource;
import org.zhiqing.server.request.register.Registers;
import org.zhiqing.server.request.relation.RequestRelations;
import org.zhiqing.server.work.delegation.Delegations;
import org.zhiqing.server.work.handover.Handover;

/** Makes {@link Things} through the use cases. */
@Component
class ThingsMaker {

    static final String TITLE = "各处走一遍的稿件";

    private static final NewFigure FIGURE = new NewFigure(
            new CellId("proactive/permits/decisions"),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            BigDecimal.ONE,
            "审批系统导出");

    private final PublishingDesk publishing;
    private final DocumentDrafting drafting;
    private final DocumentComments comments;
    private final LawImport laws;
    private final Requests requests;
    private final RequestInquiring inquiring;
    private final RegisterImport imports;
    private final RequestRelations relations;
    private final RequestAnswering answering;
    private final StoredFiles files;
    private final FigureEntry figures;
    private final KeptExaminations examinations;
    private final RemedyRecording remedies;
    private final ReportCompilation reports;
    private final RequestConsulting consulting;
    private final LeadingGroups groups;
    private final Handover handover;
    private final Delegations delegations;
    private final CatalogItems items;
    private final Statements statements;
    private final ArchiveThings archive;
    private final CatalogThings catalogThings;
    private final RequestThings requestThings;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ThingsMaker(
            PublishingDesk publishing,
            DocumentDrafting drafting,
            DocumentComments comments,
            LawImport laws,
            Requests requests,
            RequestInquiring inquiring,
            RegisterImport imports,
            RequestRelations relations,
            RequestAnswering answering,
            StoredFiles files,
            FigureEntry figures,
            KeptExaminations examinations,
            RemedyRecording remedies,
            ReportCompilation reports,
            RequestConsulting consulting,
            LeadingGroups groups,
            Handover handover,
            Delegations delegations,
            CatalogItems items,
            Statements statements,
            ArchiveThings archive,
            CatalogThings catalogThings,
            RequestThings requestThings,
            Offices offices,
            JdbcClient jdbc,
            Clock clock) {
        this.publishing = publishing;
        this.drafting = drafting;
        this.comments = comments;
        this.laws = laws;
        this.requests = requests;
        this.inquiring = inquiring;
        this.imports = imports;
        this.relations = relations;
        this.answering = answering;
        this.files = files;
        this.figures = figures;
        this.examinations = examinations;
        this.remedies = remedies;
        this.reports = reports;
        this.consulting = consulting;
        this.groups = groups;
        this.handover = handover;
        this.delegations = delegations;
        this.items = items;
        this.statements = statements;
        this.archive = archive;
        this.catalogThings = catalogThings;
        this.requestThings = requestThings;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a new office with a draft, a batch, a request with its letter, a figure, a case and a report. */
    Things make() {
        Office office = requests.office();
        PublishingOffice publishes = publishing.open(office);
        Actor reviewer = office.the(Role.DISCLOSURE_OFFICE);
        long batch = Objects.requireNonNull(
                laws.from("法规", "laws", List.of(law(office)), false, reviewer).batch());
        figures.enter(FIGURE, office.the(Role.CLERK));
        keepExamined(office.the(Role.CLERK));
        reports.begin(2025, reviewer);
        long draft = draft(publishes);
        long request = request(office);
        Map<String, String> ids = new HashMap<>();
        ids.put("/desk/documents id", String.valueOf(draft));
        ids.put(
                "/desk/documents file",
                one("select attachments->0->>'file' from document_edition where document_id =", draft));
        comments.add(draft, "", "请核对", office.the(Role.UNIT_HEAD));
        ids.put("/desk/documents comment", one("select id from document_comment where document_id =", draft));
        ids.put("/desk/imports id", String.valueOf(batch));
        ids.put("/desk/requests id", String.valueOf(request));
        ids.put("/desk/requests batch", String.valueOf(batch(office)));
        ids.put("/desk/requests relation", String.valueOf(link(office, request)));
        ids.put("/desk/requests letter", one("select max(id) from request_letter where request_id =", request));
        ids.put("/desk/requests attachment", one("select id from request_attachment where request_id =", request));
        ids.put("/desk/requests consultation", one("select id from request_consultation where request_id =", request));
        String inquiry = one("select id from request_unit_inquiry where request_id =", request);
        ids.put("/desk/requests inquiry", inquiry);
        ids.put("/desk/unit-inquiries id", inquiry);
        ids.put("/desk/figures id", one("select id from report_figure where organ_id =", office.organ()));
        ids.put(
                "/desk/reports/check/kept id",
                one("select max(id) from report_examination where organ_id =", office.organ()));
        ids.put("/desk/people id", String.valueOf(office.the(Role.CLERK).person()));
        ids.put("/desk/sections id", one("select min(id) from section where organ_id =", office.organ()));
        long item = items.add(Catalogs.plan("走一遍的事项", office.unit(), Timetable.onEvent(20)), reviewer);
        ids.put("/desk/catalog id", String.valueOf(item));
        ids.put(
                "/desk/catalog statement",
                String.valueOf(statements.propose(
                        item,
                        new NewStatement(StatementKind.NOT_APPLICABLE, null, "本机关不涉及", ""),
                        office.the(Role.CLERK))));
        ids.put("/catalog id", String.valueOf(item));
        catalogThings.of(office).forEach(ids::put);
        requestThings.of(office, request).forEach(ids::put);
        ids.put("/desk/screening/hits id", String.valueOf(archive.hit(draft, office)));
        ids.put("/desk/remedies id", String.valueOf(remedy(office)));
        ids.put("/desk/organs id", String.valueOf(office.organ()));
        long group = group(office);
        ids.put("/desk/organs group", String.valueOf(group));
        ids.put("/desk/organs member", one("select min(id) from organ_leading_group_member where group_id =", group));
        ids.put("/desk/handovers id", String.valueOf(handedOver(office)));
        ids.put("/desk/delegations id", String.valueOf(delegated(office)));
        ids.put("/desk/notifications notice", String.valueOf(unsent(office)));
        ids.put("/documents id", ids.get("/desk/documents id"));
        ids.put("/documents document", ids.get("/desk/documents id"));
        ids.put("/documents file", ids.get("/desk/documents file"));
        ids.put("/preview file", ids.get("/desk/documents file"));
        ids.put("/requests/mine letter", ids.get("/desk/requests letter"));
        ids.put("/requests/mine attachment", ids.get("/desk/requests attachment"));
        return new Things(office, Map.copyOf(ids));
    }

    /** Returns the number that a form about the thing at this address must know. */
    long version(Things things, Route route) {
        String id = things.of(route).get("id");
        String table =
                switch (route.pattern().split("/").length > 2 ? route.pattern().split("/")[2] : "") {
                    case "documents" -> "document";
                    case "imports" -> "document_batch";
                    case "catalog" -> "catalog_item";
                    case "budget" -> "catalog_budget_round";
                    case "restructuring" -> "section_restructuring";
                    case "pages" -> "site_page";
                    case "inventory" -> "document_inventory";
                    case "requests" -> "request";
                    case "rectifications" -> "rectification";
                    case "remedies" -> "remedy_case";
                    default -> "";
                };
        return id == null || table.isEmpty()
                ? 0
                : Long.parseLong(one("select version from " + table + " where id =", Long.parseLong(id)));
    }

    private void keepExamined(Actor by) {
        byte[] content = TextReport.of(
                        ReportGenerator.of(new ReportPlan(1, 2024, OrganKind.LOCAL_DEPARTMENT, 9)), TextTables.TABS)
                .getBytes(StandardCharsets.UTF_8);
        var reading = AnnualReports.read(content, TITLE + ".txt");
        var examined = new Examined(
                "walk", reading, AnnualReports.check(reading, null, CheckPolicy.DEFAULT), "", clock.instant());
        examinations.keep(examined, new KeptExaminations.Original(TITLE + ".txt", content, null), by);
    }

    private long draft(PublishingOffice publishes) {
        Document draft = publishes.draft(TITLE);
        return drafting.attach(
                        draft.id(),
                        draft.version(),
                        "名单.txt",
                        new ByteArrayInputStream("名单".getBytes(StandardCharsets.UTF_8)),
                        publishes.clerk())
                .id();
    }

    private long batch(Office office) {
        return imports.look(
                RegisterSource.OLD_REGISTER,
                "旧台账.xlsx",
                Registers.workbook(RegisterSource.OLD_REGISTER, Registers.open("〔2025〕1号", "2025-11-03")),
                requests.handler(office));
    }

    private long link(Office office, long request) {
        long other = requests.handedIn(office, LocalDate.now(clock));
        relations.link(request, requests.get(office, other).receiptNumber(), "同一项目", requests.handler(office));
        return relations.of(request, requests.handler(office)).get(0).id();
    }

    private long request(Office office) {
        long id = requests.handedIn(office, LocalDate.now(clock));
        requests.begin(office, id);
        inquiring.ask(id, office.unit(), "请查找", LocalDate.now(clock), requests.handler(office));
        consulting.consult(
                id,
                requests.version(office, id),
                new RequestConsulting.Question(
                        ConsultationKind.CO_ORGAN, "云州市财政局", "", LocalDate.now(clock), null, false),
                requests.handler(office));
        answering.draft(id, requests.version(office, id), Requests.draft(Situation.PROVIDED), requests.handler(office));
        answering.attach(id, files.keep("答复附件.txt", "材料".getBytes(StandardCharsets.UTF_8)), requests.handler(office));
        requests.sign(office, id, Situation.PROVIDED);
        return id;
    }

    private long remedy(Office office) {
        return remedies.record(
                new RemedyCase(
                        0,
                        office.organ(),
                        RemedyProcedure.DIRECT,
                        "（2025）某行初1号",
                        "某法院",
                        "王某",
                        "不予公开决定",
                        "",
                        LocalDate.of(2025, 5, 5),
                        RemedyResult.PENDING,
                        null,
                        "",
                        0),
                requests.handler(office));
    }

    private long group(Office office) {
        Actor administrator = office.the(Role.SYSTEM_ADMINISTRATOR);
        long group = groups.found(administrator, office.organ(), "政务公开领导小组", "某发〔2025〕1号", LocalDate.of(2025, 1, 2));
        groups.appoint(
                administrator,
                group,
                new LeadingGroup.Member(
                        0, LeadingGroup.Duty.HEAD, "某组长", "主任", LocalDate.of(2025, 1, 2), null, "某发〔2025〕1号"));
        return group;
    }

    private long handedOver(Office office) {
        Actor leaver = offices.person(office, null, "已经离开的人", Role.CLERK);
        Actor taker = office.the(Role.CLERK);
        Actor head = office.the(Role.DISCLOSURE_OFFICE_HEAD);
        String seen = handover.preview(head, leaver.person(), taker.person()).seen();
        return handover.handOver(head, leaver.person(), taker.person(), "调离", true, seen);
    }

    private long delegated(Office office) {
        Actor away = office.the(Role.UNIT_HEAD);
        LocalDate today = LocalDate.now(clock);
        return delegations.name(
                new Delegations.Wish(
                        away.person(), office.the(Role.CLERK).person(), Set.of(Role.UNIT_HEAD), today, today, "出差"),
                away);
    }

    private long unsent(Office office) {
        return jdbc.sql(
                        """
                insert into notification_outbox (key, organ_id, channel, address_text, address_shown, what, about, subject,
                                                 sentence, state, put_at, next_try_at, ended_at, fault)
                values (gen_random_uuid(), :organ, 'EMAIL', 0, 'w***.cn', '走一遍的通知', '', '走一遍的通知', '走一遍',
                        'GIVEN_UP', now(), now(), now(), 'UNREACHABLE')
                returning id
                """)
                .param("organ", office.organ())
                .query(Long.class)
                .single();
    }

    private static LawImport.HandedFile law(Office office) {
        String text = "# 走一遍条例" + office.organ() + "\n\n2020年1月1日 国务院令第1号公布\n\n<!-- INFO END -->\n\n第一条 甲。";
        return new LawImport.HandedFile("走一遍条例(2020-01-01).md", text.getBytes(StandardCharsets.UTF_8));
    }

    private String one(String sql, long id) {
        return jdbc.sql(sql + " " + id).query(String.class).single();
    }
}
