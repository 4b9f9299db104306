package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is typed wrongly is answered in Chinese. */
class WrongArgumentsTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "report, 缺少参数：命令。",
        "report check, 缺少参数：",
        "report read a.txt --no-such, 不认识的参数：",
        "report read a.txt --jobs 1 --jobs 2, 参数 --jobs 写了两次。请只写一次。",
        "report read a.txt --jobs many, many"
    })
    void isSaidInASentence(String typed, String sentence) {
        List<String> said = new ArrayList<>();
        CommandLine line = Main.commandLine();
        line.setParameterExceptionHandler((failure, args) -> {
            said.add(Main.sentence(failure));
            return CommandLine.ExitCode.USAGE;
        });
        assertThat(line.execute(typed.split(" "))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said).singleElement().asString().contains(sentence).doesNotContainPattern("[A-Z][a-z]+ [a-z]+ ");
    }
}
