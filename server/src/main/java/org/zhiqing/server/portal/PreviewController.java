package org.zhiqing.server.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiqing.server.files.FileType;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.DocumentPreviewing;
import org.zhiqing.server.publication.DocumentPreviewing.Preview;
import org.zhiqing.server.publication.reading.PublicDocument;

/** Previews: the page that a document would have, at an address with a signed token. Kept and listed by nobody. */
@Controller
class PreviewController {

    private static final Pattern PICTURE = Pattern.compile("src=\"/documents/\\d+/files/(\\d+)\"");

    private final Site site;
    private final DocumentPreviewing previews;
    private final Organs organs;
    private final KindNames kinds;
    private final StoredFiles files;

    PreviewController(Site site, DocumentPreviewing previews, Organs organs, KindNames kinds, StoredFiles files) {
        this.site = site;
        this.previews = previews;
        this.organs = organs;
        this.kinds = kinds;
        this.files = files;
    }

    @GetMapping("/preview/{token}")
    String preview(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Preview preview = previews.open(token);
        PublicDocument document = preview.document();
        String organ = organs.find(document.organ()).map(Organ::name).orElse("");
        String html = PICTURE.matcher(document.bodyHtml())
                .replaceAll("src=\"/preview/" + Matcher.quoteReplacement(token) + "/files/$1\"");
        model.addAttribute(
                "page",
                new DocumentPage(
                        document,
                        DocumentBody.of(html),
                        kinds.of(document.kind()),
                        kinds.phase(document.kind(), document.phase()),
                        kinds.elements(document),
                        organ,
                        document.issuingOrgan().isBlank() ? organ : document.issuingOrgan(),
                        site.way(document.section(), "正文"),
                        List.of(),
                        List.of(),
                        List.of()));
        model.addAttribute("files", "/preview/" + token + "/files/");
        model.addAttribute(
                "preview", "这是预览，内容还没有公开，请不要转发。这个地址 " + Beijing.minute(preview.until()) + " 以后打不开；稿件一有改动，也打不开。");
        return "portal/document";
    }

    @GetMapping("/preview/{token}/files/{file:\\d{1,18}}")
    ResponseEntity<Resource> file(@PathVariable String token, @PathVariable long file) {
        StoredFile stored = previews.file(token, file);
        boolean shown = stored.type() == FileType.PDF || stored.type().isPicture();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(stored.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Robots-Tag", "noindex, nofollow")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .contentLength(stored.size())
                .body(new InputStreamResource(files.open(stored)));
    }
}
