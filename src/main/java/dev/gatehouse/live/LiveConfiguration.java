package dev.gatehouse.live;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether there can be other panels: an embedded database has one. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Others others(DataSource database, ApplicationEventPublisher events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean shared = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            return shared ? new PostgreSqlOthers(database, events) : news -> {};
        }
    }
}
