package dev.gatehouse.web.operate.live;

import dev.gatehouse.web.shell.StackTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The live pages are one of the pages of each stack. */
@Configuration(proxyBeanMethods = false)
class LiveTab {

    @Bean
    StackTab liveTabOfStacks() {
        return new StackTab("live", "/live", "bi-activity", 55);
    }
}
