package dev.gatehouse.web.sessions;

import dev.gatehouse.rota.Chore;
import dev.gatehouse.web.security.SessionLife;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in the database by Spring Session; without it the server keeps them in memory, as most tests have it. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@ConditionalOnProperty(name = "gatehouse.sessions.kept", havingValue = "true", matchIfMissing = true)
class SessionConfiguration {

    /** Two requests of one browser may bring the same attribute at once. */
    private static final String H2_ATTRIBUTE = "merge into %TABLE_NAME%_ATTRIBUTES"
            + " (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)"
            + " values (?, ?, ?)";

    private final JdbcIndexedSessionRepository kept;

    SessionConfiguration(DataSource database) {
        this.kept = kept(database);
    }

    @Bean
    SessionRepository<?> sessions() {
        return calm(kept);
    }

    private static <S extends Session> SessionRepository<?> calm(SessionRepository<S> sessions) {
        return new CalmSessions<>(sessions);
    }

    @Bean
    Chore expiredSessions() {
        return new ExpiredSessions(kept);
    }

    private static JdbcIndexedSessionRepository kept(DataSource database) {
        TransactionTemplate apart = new TransactionTemplate(new JdbcTransactionManager(database));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(database), apart);
        sessions.setDefaultMaxInactiveInterval(SessionLife.ANONYMOUS);
        sessions.setConversionService(bytes());
        if (isPostgreSql(database)) {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        } else {
            sessions.setCreateSessionAttributeQuery(H2_ATTRIBUTE);
        }
        return sessions;
    }

    private static GenericConversionService bytes() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(new BytesOfSessions(new SessionBytes()));
        return conversions;
    }

    private static boolean isPostgreSql(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException away) {
            throw new IllegalStateException("the database does not say what it is", away);
        }
    }
}
