package org.zhiqing.server.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiqing.server.files.FileType;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.reading.PublicDocuments;

/** Attachments, only of documents that are public now; parts of them too (HTTP ranges). */
@Controller
class AttachmentController {

    private final PublicDocuments documents;
    private final StoredFiles files;

    AttachmentController(PublicDocuments documents, StoredFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/documents/{document:\\d{1,18}}/files/{file:\\d{1,18}}")
    ResponseEntity<Resource> download(@PathVariable long document, @PathVariable long file) {
        StoredFile stored =
                documents.attachment(document, file).orElseThrow(() -> new Refusal("portal.file-not-found"));
        boolean shown = stored.type() == FileType.PDF || stored.type().isPicture();
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(stored.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noCache())
                .eTag(stored.sm3())
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .body(new Content(files, stored));
    }

    /** A stored file that can be read more than once, as ranges need. */
    private static final class Content extends AbstractResource {

        private final StoredFiles files;
        private final StoredFile stored;

        Content(StoredFiles files, StoredFile stored) {
            this.files = files;
            this.stored = stored;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return files.open(stored);
        }

        @Override
        public long contentLength() {
            return stored.size();
        }

        @Override
        public String getDescription() {
            return "stored file " + stored.id();
        }
    }
}
