package dev.gatehouse.web.api.gate;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the gates out of everybody else's way: they stand in the API's chain alone. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    FilterRegistrationBean<Repeats> onlyInTheChain(Repeats repeats) {
        FilterRegistrationBean<Repeats> registration = new FilterRegistrationBean<>(repeats);
        registration.setEnabled(false);
        return registration;
    }
}
