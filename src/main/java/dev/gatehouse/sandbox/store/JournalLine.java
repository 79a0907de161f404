package dev.gatehouse.sandbox.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;

/** One commit as text: a checksum, a space, and the changes as JSON. */
final class JournalLine {

    private static final int CHECKSUM = 8;

    private JournalLine() {}

    static String write(List<Store.Change> changes) {
        String json = RowJson.MAPPER.writeValueAsString(changes);
        return checksum(json) + " " + json + "\n";
    }

    static Stream<Store.Change> read(String line, Path file) throws IOException {
        if (line.length() < CHECKSUM + 2
                || !checksum(line.substring(CHECKSUM + 1)).equals(line.substring(0, CHECKSUM))) {
            throw new IOException(file.getFileName() + " is damaged; restore it, or remove it to start with nothing");
        }
        try {
            return Stream.of(RowJson.MAPPER.readValue(line.substring(CHECKSUM + 1), Store.Change[].class));
        } catch (JacksonException e) {
            throw new IOException(file.getFileName() + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static String checksum(String json) {
        CRC32 crc = new CRC32();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
