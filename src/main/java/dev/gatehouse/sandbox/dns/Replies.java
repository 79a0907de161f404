package dev.gatehouse.sandbox.dns;

import java.io.IOException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Turns the bytes of a question into those of its answer. */
final class Replies {

    private static final int PLAIN_UDP = 512;
    private static final int LARGEST = 65_535;

    private final Directory.Door door;

    Replies(Directory.Door door) {
        this.door = door;
    }

    /** As large as the asker can take over UDP; what does not fit he asks for by TCP. */
    byte[] overUdp(byte[] question) {
        Message query = parse(question);
        OPTRecord options = query.getOPT();
        return reply(query).toWire(options == null ? PLAIN_UDP : Math.max(PLAIN_UDP, options.getPayloadSize()));
    }

    byte[] overTcp(byte[] question) {
        return reply(parse(question)).toWire(LARGEST);
    }

    private static Message parse(byte[] question) {
        try {
            return new Message(question);
        } catch (IOException e) {
            Message unreadable = new Message(question.length > 1 ? (question[0] & 0xFF) << 8 | question[1] & 0xFF : 0);
            unreadable.getHeader().setRcode(Rcode.FORMERR);
            return unreadable;
        }
    }

    private Message reply(Message query) {
        Message reply = new Message(query.getHeader().getID());
        Header header = reply.getHeader();
        header.setFlag(Flags.QR);
        header.setOpcode(query.getHeader().getOpcode());
        Record question = query.getQuestion();
        if (query.getHeader().getFlag(Flags.RD)) {
            header.setFlag(Flags.RD);
        }
        if (query.getOPT() != null) {
            reply.addRecord(new OPTRecord(4096, 0, 0), Section.ADDITIONAL);
        }
        if (question == null || query.getRcode() == Rcode.FORMERR) {
            header.setRcode(Rcode.FORMERR);
            return reply;
        }
        reply.addRecord(question, Section.QUESTION);
        if (query.getHeader().getOpcode() != Opcode.QUERY || question.getDClass() != DClass.IN) {
            header.setRcode(Rcode.NOTIMP);
            return reply;
        }
        answer(question, reply);
        return reply;
    }

    private void answer(Record question, Message reply) {
        Answers.Answer answer =
                door.ask(directory -> Answers.inside(directory).to(question.getName(), question.getType()));
        reply.getHeader().setRcode(answer.rcode());
        if (answer.rcode() != Rcode.REFUSED) {
            reply.getHeader().setFlag(Flags.AA);
            reply.getHeader().setFlag(Flags.RA);
        }
        answer.records().forEach(record -> reply.addRecord(record, Section.ANSWER));
        answer.authority().forEach(record -> reply.addRecord(record, Section.AUTHORITY));
    }
}
