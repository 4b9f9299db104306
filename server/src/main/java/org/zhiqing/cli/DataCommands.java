package org.zhiqing.cli;

import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.batch.LawImport;

/** What the command line adds to the server: commands that run inside it, and the door to them. */
@Configuration(proxyBeanMethods = false)
class DataCommands {

    @Bean
    ImportedLaws importedLaws(LawImport laws, Organs organs) {
        return new ImportedLaws(laws, organs);
    }

    @Bean(destroyMethod = "close")
    CommandDoor commandDoor(List<DataCommand> commands, @Value("${zhiqing.home}") Path home) {
        return CommandDoor.open(new Home(home), commands);
    }
}
