package dev.gatehouse.web.operate.simulation;

import dev.gatehouse.web.shell.StackTab;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sandbox's page stands among those of a stack if the panel has a sandbox of its own. */
@Configuration(proxyBeanMethods = false)
class SimulationTab {

    @Bean
    @ConditionalOnExpression("!${gatehouse.aws.real:false} and '${gatehouse.aws.endpoint:}'.isEmpty()")
    StackTab sandboxTab() {
        return new StackTab("sandbox", "/sandbox", "bi-box", 75);
    }
}
