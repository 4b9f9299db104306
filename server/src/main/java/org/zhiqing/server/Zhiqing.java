package org.zhiqing.server;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.zhiqing.server.kernel.Beijing;

/** The application. {@code org.zhiqing.cli.Main} starts it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "知情")
public class Zhiqing {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(Beijing.ZONE);
    }
}
