package dev.gatehouse.rota;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether this panel takes part, or a test does things by hand. */
@Configuration
@EnableConfigurationProperties(RotaSettings.class)
class RotaConfiguration {

    @Bean
    static PostgreSqlConnections postgreSqlConnections() {
        return new PostgreSqlConnections();
    }

    @Bean
    @ConditionalOnProperty(name = "gatehouse.rota.automatic", havingValue = "true", matchIfMissing = true)
    Rota rota(DataSource database, List<Charge> charges, List<Chore> chores, RotaSettings settings, Clock clock) {
        return new Rota(database, charges, chores, new LeftBehind(database), settings, clock);
    }
}
