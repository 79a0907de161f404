package dev.gatehouse.web.shell;

import dev.gatehouse.team.Everyone;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether this panel can serve people: for whoever keeps it running, and the proxy in front. Says nothing else. */
@Controller
class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final int SECONDS = 2;

    private final DataSource database;

    Health(DataSource database) {
        this.database = database;
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    @Everyone
    ResponseEntity<String> health() {
        return isThere()
                ? ResponseEntity.ok("ok")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("the database does not answer");
    }

    private boolean isThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            LOG.debug("The database does not answer", away);
            return false;
        }
    }
}
