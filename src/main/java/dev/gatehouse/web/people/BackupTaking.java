package dev.gatehouse.web.people;

import dev.gatehouse.backup.Backups;
import dev.gatehouse.team.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands a backup to an administrator, and first writes down that they took one. */
@Component
public class BackupTaking {

    public static final String ZIP = "application/zip";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Backups backups;
    private final TeamHistory history;
    private final Clock clock;

    BackupTaking(Backups backups, TeamHistory history, Clock clock) {
        this.backups = backups;
        this.history = history;
        this.clock = clock;
    }

    /** Sends it while it is written. One that breaks off on the way is no zip, and restoring it is refused. */
    public void send(Person by, HttpServletResponse response) throws IOException, SQLException {
        String name = "gatehouse-" + STAMP.format(clock.instant()) + ".zip";
        history.backup(by, name);
        response.setContentType(ZIP);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        backups.write(response.getOutputStream());
    }
}
