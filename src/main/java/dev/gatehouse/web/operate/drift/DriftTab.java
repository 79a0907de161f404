package dev.gatehouse.web.operate.drift;

import dev.gatehouse.web.shell.StackTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beside the plan: what is otherwise in AWS than it was applied. */
@Configuration(proxyBeanMethods = false)
class DriftTab {

    @Bean
    StackTab driftStackTab() {
        return new StackTab("drift", "/drift", "bi-shuffle", 45);
    }
}
