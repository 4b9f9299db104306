package org.zhiqing.server.desk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.request.register.RegisterColumn;
import org.zhiqing.server.request.register.RegisterSource;
import org.zhiqing.server.request.register.Registers;
import org.zhiqing.server.web.PersonAuthentication;

/** The pages on which a register is handed in, looked through, taken in and taken back. */
@SystemTest
class ImportPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    Office office;

    @BeforeEach
    void anOfficeOnMonday() {
        clock.standAt(LocalDate.of(2026, 4, 13));
        office = requests.office();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aRegisterIsLookedThroughTakenInAndTakenBack() throws Exception {
        String batch = look(Registers.workbook(
                RegisterSource.OLD_REGISTER,
                Registers.open("〔2025〕9号", "2025-12-29"),
                Registers.closed("〔2025〕1号", "2025-03-03", "予以公开", "2025-03-20")));

        page(batch)
                .andExpect(content()
                        .string(allOf(
                                containsString("导入 2 件"),
                                containsString("2025年收到 1 件：结转到2026年"),
                                containsString("1 件已经超过答复期限"),
                                containsString("予以公开"),
                                not(containsString("11010519491231002X")))));
        web.perform(post(batch + "/taking").with(handler()).with(csrf())).andExpect(redirectedUrl(batch));
        page(batch).andExpect(content().string(containsString("撤销这次导入")));
        page("/desk/requests?text=〔2025〕9号").andExpect(content().string(containsString("已超期")));
        web.perform(post(batch + "/undoing").with(handler()).with(csrf()))
                .andExpect(redirectedUrl("/desk/requests/imports"));
        page(batch).andExpect(content().string(allOf(containsString("已撤销导入"), not(containsString("撤销这次导入")))));
    }

    @Test
    void theFlawsAreASheetInWhichNothingIsAFormula() throws Exception {
        String batch = look(Registers.workbook(
                RegisterSource.OLD_REGISTER,
                Registers.with(
                        Registers.open("〔2025〕9号", "2025-12-29"), RegisterColumn.KIND, "=HYPERLINK(\"http://x\")")));

        page(batch)
                .andExpect(content()
                        .string(allOf(
                                containsString("有 1 处问题，不能导入"), containsString("申请人类别"), not(containsString("导入 ")))));
        byte[] workbook = web.perform(get(batch + "/flaws.xlsx").with(handler()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).contains("=HYPERLINK", "自然人");
        }
        web.perform(post(batch + "/taking").with(handler()).with(csrf())).andExpect(status().isConflict());
        web.perform(post(batch + "/dropping").with(handler()).with(csrf()))
                .andExpect(redirectedUrl("/desk/requests/imports"));
    }

    @Test
    void theTemplateHasTheColumnsTheirWordsAndWhatEachMeans() throws Exception {
        for (RegisterSource source : RegisterSource.values()) {
            byte[] workbook = web.perform(get("/desk/requests/imports/template.xlsx?source=" + source)
                            .with(handler()))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
                Row heading = book.getSheetAt(0).getRow(1);
                assertThat(heading.getCell(0).getStringCellValue()).isEqualTo("登记编号*");
                assertThat((int) heading.getLastCellNum())
                        .isEqualTo(source.columns().size());
                assertThat(book.getSheetAt(0).getDataValidations()).isNotEmpty();
                assertThat(book.getSheetAt(1).getLastRowNum())
                        .isEqualTo(source.columns().size() + 1);
            }
        }
    }

    @Test
    void theChannelOfThePlatformAsksForItsNumber() throws Exception {
        page("/desk/requests/new?channel=UPPER_PLATFORM")
                .andExpect(content()
                        .string(allOf(
                                containsString("name=\"platformNumber\""), containsString("name=\"confirmedOn\""))));
        String request = Objects.requireNonNull(web.perform(post("/desk/requests")
                        .param("channel", "UPPER_PLATFORM")
                        .param("platformNumber", "SJ-2026-7")
                        .param("submittedOn", "2026-04-07")
                        .param("arrivedOn", "2026-04-08")
                        .param("kind", "NATURAL_PERSON")
                        .param("name", "韩梅梅")
                        .param("description", "征地补偿方案")
                        .param("form", "ELECTRONIC")
                        .param("route", "EMAIL")
                        .with(handler())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        page(request).andExpect(content().string(allOf(containsString("上级平台的编号"), containsString("SJ-2026-7"))));
    }

    private String look(byte[] workbook) throws Exception {
        return Objects.requireNonNull(web.perform(multipart("/desk/requests/imports")
                        .file(new MockMultipartFile("file", "旧台账.xlsx", null, workbook))
                        .param("source", "OLD_REGISTER")
                        .with(handler())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(handler())).andExpect(status().isOk());
    }

    private RequestPostProcessor handler() {
        return authentication(new PersonAuthentication(requests.handler(office).person()));
    }
}
