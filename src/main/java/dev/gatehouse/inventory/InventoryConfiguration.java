package dev.gatehouse.inventory;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the kinds. */
@Configuration
class InventoryConfiguration {

    @Bean
    Kinds kinds(List<Kind<?>> kinds) {
        return new Kinds(kinds);
    }
}
