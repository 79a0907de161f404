package dev.gatehouse.sandbox.wire;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.dataformat.cbor.CBORGenerator;

/** How points in time travel where the model does not say: as seconds since 1970, in CBOR with the tag that says so. */
enum JsonTimes {
    SECONDS {
        @Override
        void write(JsonGenerator out, Instant time) {
            out.writeNumber(BigDecimal.valueOf(time.toEpochMilli(), 3));
        }
    },
    TAGGED {
        @Override
        void write(JsonGenerator out, Instant time) {
            ((CBORGenerator) out).writeTag(1);
            out.writeNumber(time.toEpochMilli() / 1000.0);
        }
    };

    abstract void write(JsonGenerator out, Instant time);
}
