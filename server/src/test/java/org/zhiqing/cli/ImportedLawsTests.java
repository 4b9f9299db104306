package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.batch.LawImport;

/** What {@code import laws} says. */
@SystemTest
class ImportedLawsTests {

    private final LawImport laws;
    private final Organs organs;

    @Autowired
    ImportedLawsTests(LawImport laws, Organs organs, Offices offices) {
        this.laws = laws;
        this.organs = organs;
        offices.site();
    }

    @Test
    void whatTheTextsDoNotStateIsListedByFileAndSummedUp(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("全.md"), "# 全条例\n\n2020年1月1日国务院令第1号公布\n\n2020年3月1日起施行\n\n<!-- INFO END -->\n\n第一条 全。\n");
        Files.writeString(folder.resolve("缺.md"), "# 缺条例\n\n<!-- INFO END -->\n\n第一条 缺。\n");
        List<String> said = new ArrayList<>();

        int code = new ImportedLaws(laws, organs).run(List.of(folder.toString(), ImportedLaws.DRY_RUN), said::add);

        assertThat(code).isZero();
        assertThat(said)
                .satisfiesExactly(
                        file -> assertThat(file).isEqualTo("缺.md：没有写明发文字号、成文日期、生效日期、发文机关"),
                        count -> assertThat(count).contains("将导入 2 件"),
                        sum -> assertThat(sum).contains("发文字号 1 件、成文日期 1 件、生效日期 1 件、发文机关 1 件、主题分类 2 件"));
    }
}
