package dev.gatehouse.web.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages that every stack has from the start. */
@Configuration(proxyBeanMethods = false)
class StackTabs {

    @Bean
    StackTab mapTab() {
        return new StackTab("map", "", "bi-diagram-3", 10);
    }

    @Bean
    StackTab setUpTab() {
        return new StackTab("set-up", "/set-up", "bi-ui-checks", 20);
    }

    @Bean
    StackTab planTab() {
        return new StackTab("plan", "/plan", "bi-file-diff", 40);
    }

    @Bean
    StackTab runsTab() {
        return new StackTab("runs", "/runs", "bi-play-circle", 50);
    }

    @Bean
    StackTab costTab() {
        return new StackTab("cost", "/cost", "bi-cash-stack", 60);
    }

    @Bean
    StackTab historyTab() {
        return new StackTab("history", "/history", "bi-clock-history", 70);
    }

    @Bean
    StackTab settingsTab() {
        return new StackTab("settings", "/settings", "bi-gear", 80);
    }
}
