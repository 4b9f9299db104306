package org.zhiqing.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.testing.Cases;

/** The table of holiday notices: what is read, and every way a line can be bad. */
class HolidayTableTests {

    private static final Path SHARED = Path.of("../../shared/domain/holidays-2018-2026.csv");

    @Test
    void readsDaysOffAndMakeUpDaysByNotice() {
        HolidayTable table = HolidayTable.read(
                """
                # 说明
                date,kind,holiday,notice_year

                2018-12-29,work,元旦,2019
                2018-12-31,off,元旦,2019
                2020-01-01,off,元旦,2020
                """,
                "测试");
        assertThat(table.badLines()).isEmpty();
        assertThat(table.notices()).extracting(HolidayNotice::year).containsExactly(2019, 2020);
        HolidayNotice first = table.notices().get(0);
        assertThat(first.makeUpDays()).isEqualTo(Map.of(LocalDate.of(2018, 12, 29), "元旦"));
        assertThat(first.daysOff()).isEqualTo(Map.of(LocalDate.of(2018, 12, 31), "元旦"));
        assertThat(first.source()).isEqualTo("测试");
    }

    @ParameterizedTest(name = "“{0}” is refused as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01,off,元旦|COLUMN_COUNT",
                "2026-01-01,off,元旦,2026,x|COLUMN_COUNT",
                "2026-01-01，off，元旦，2026|COLUMN_COUNT",
                "2026-02-30,off,春节,2026|DATE",
                "2026-2-3,off,春节,2026|DATE",
                "2026/02/03,off,春节,2026|DATE",
                ",off,春节,2026|DATE",
                "2026-02-03,rest,春节,2026|KIND",
                "2026-02-03,OFF,春节,2026|KIND",
                "2026-02-03,,春节,2026|KIND",
                "2026-02-03,off,,2026|HOLIDAY",
                "2026-02-03,off,  ,2026|HOLIDAY",
                "2026-02-03,off,春节,26|NOTICE_YEAR",
                "2026-02-03,off,春节,|NOTICE_YEAR",
                "2026-02-03,off,春节,二〇二六|NOTICE_YEAR",
                "2026-02-03,off,春节,2025|FOREIGN_YEAR",
                "2026-11-30,off,元旦,2027|FOREIGN_YEAR",
                "2026-01-02,work,元旦,2026|REPEATED"
            })
    void namesWhatIsWrongWithALine(String line, BadLine.Reason reason) {
        HolidayTable table = HolidayTable.read("2026-01-02,off,元旦,2026\n" + line, "测试");
        assertThat(table.badLines()).containsExactly(new BadLine(2, reason, line));
        assertThat(table.notices()).singleElement().satisfies(notice -> assertThat(notice.daysOff())
                .containsOnlyKeys(LocalDate.of(2026, 1, 2)));
    }

    @Test
    void collectsEveryBadLineAtOnceWithItsNumber() {
        HolidayTable table = HolidayTable.read(
                "# 一\n2026-13-01,off,元旦,2026\n2026-01-01,off,元旦,2026\n\nabc\n2026-01-01,off,元旦,2026\n", "测试");
        assertThat(table.badLines())
                .extracting(BadLine::lineNumber, BadLine::reason)
                .containsExactly(
                        tuple(2, BadLine.Reason.DATE),
                        tuple(5, BadLine.Reason.COLUMN_COUNT),
                        tuple(6, BadLine.Reason.REPEATED));
        assertThat(table.notices()).hasSize(1);
    }

    @Test
    void allowsTheDecemberBeforeButNotNovember() {
        assertThat(HolidayTable.read("2026-12-01,off,元旦,2027", "测试").badLines()).isEmpty();
        assertThat(HolidayNotice.mayName(2027, LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(HolidayNotice.mayName(2027, LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(HolidayNotice.mayName(2027, LocalDate.of(2028, 1, 1))).isFalse();
    }

    @ParameterizedTest(name = "line ends and byte order mark, case {index}")
    @ValueSource(
            strings = {
                "\uFEFFdate,kind,holiday,notice_year\r\n2026-01-01,off,元旦,2026\r\n",
                "2026-01-01,off,元旦,2026",
                " 2026-01-01 , off , 元旦 , 2026 \n",
                "\uFEFF2026-01-01,off,元旦,2026\n\n\n"
            })
    void readsAnyLineEndsAndAByteOrderMark(String text) {
        HolidayTable table = HolidayTable.read(text, "测试");
        assertThat(table.badLines()).isEmpty();
        assertThat(table.notices().get(0).daysOff()).isEqualTo(Map.of(LocalDate.of(2026, 1, 1), "元旦"));
    }

    @Test
    void anEmptyTextHasNoNotices() {
        assertThat(HolidayTable.read("", "测试").notices()).isEmpty();
        assertThat(HolidayTable.read("# 只有说明\n", "测试").badLines()).isEmpty();
    }

    @ParameterizedTest(name = "{0} has a code and a Chinese reason")
    @EnumSource
    void everyReasonHasACodeAndAText(BadLine.Reason reason) {
        assertThat(reason.code()).startsWith("calendar.line-");
        assertThat(reason.label()).isNotBlank();
    }

    @Test
    void refusesANoticeThatContradictsItself() {
        var off = new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), "元旦"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2026, null, false, "测试", off, off))
                .withMessage("2026-01-01 is both off and worked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2025, null, false, "测试", off, new TreeMap<>()))
                .withMessageContaining("2025");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2025, null, false, "测试", new TreeMap<>(), off));
    }

    @Test
    void aNoticeCannotBeChangedFromOutside() {
        var off = new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), "元旦"));
        var notice = new HolidayNotice(2026, null, false, "测试", off, new TreeMap<>());
        off.clear();
        assertThat(notice.daysOff()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> notice.daysOff().clear());
    }

    @Test
    void saysWhetherANoticesNumberWasChecked() {
        assertThat(HolidayNotices.shipped())
                .allSatisfy(notice -> assertThat(notice.number()).startsWith("国办发明电〔"));
        assertThat(HolidayNotices.shipped().get(4).label()).isEqualTo("2022年放假安排（国办发明电〔2021〕11号）");
        assertThat(HolidayNotices.shipped().get(8).label()).isEqualTo("2026年放假安排（国办发明电〔2025〕7号，文号待核对）");
        assertThat(HolidayNotices.shipped().get(8).withNumber(null, false, "").label())
                .isEqualTo("2026年放假安排");
    }

    @ParameterizedTest(name = "{0}: {1}, worked {2}, provisional {3}")
    @CsvSource({
        "WORKING,工作日,true,false",
        "WEEKEND,周末,false,false",
        "DAY_OFF,法定节假日放假,false,false",
        "MAKE_UP,调休上班,true,false",
        "PROVISIONAL_WORKING,工作日（暂定）,true,true",
        "PROVISIONAL_WEEKEND,周末（暂定）,false,true"
    })
    void everyKindOfDayHasItsName(DayKind kind, String label, boolean working, boolean provisional) {
        assertThat(kind.label()).isEqualTo(label);
        assertThat(kind.isWorking()).isEqualTo(working);
        assertThat(kind.isProvisional()).isEqualTo(provisional);
    }

    @TestFactory
    Stream<DynamicTest> theShippedDaysEqualAPublicDataSet() {
        return Cases.given(SHARED, List.of(DynamicTest.dynamicTest("the public table says the same", () -> {
            HolidayTable shared = HolidayTable.read(Files.readString(SHARED), "对照");
            assertThat(shared.badLines()).isEmpty();
            assertThat(HolidayNotices.shipped())
                    .usingRecursiveFieldByFieldElementComparatorOnFields("year", "daysOff", "makeUpDays")
                    .isEqualTo(shared.notices());
        })));
    }
}
