package backstop.workbook;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Texts of a page of which a letter lies outside the area that is drawn: where a cell has no room
 * for its text, the file holds the whole text and an area that shows a part of it.
 */
final class CutText extends PDFGraphicsStreamEngine {

  /** Where the middle of a letter without descenders lies above its line, of the size. */
  private static final double MIDDLE = 0.25;

  private final List<String> cut = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private int winding = -1;
  private final StringBuilder text = new StringBuilder();
  private int outside;

  private CutText(PDPage page) {
    super(page);
  }

  static CutText of(PDPage page) throws IOException {
    CutText reader = new CutText(page);
    reader.processPage(page);
    return reader;
  }

  List<String> cut() {
    return cut;
  }

  /** Texts of which every letter is drawn. */
  List<String> whole() {
    return whole;
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    begin();
    super.showTextStrings(array);
    end();
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    begin();
    super.showTextString(string);
    end();
  }

  private void begin() {
    text.setLength(0);
    outside = 0;
  }

  private void end() {
    (outside > 0 ? cut : whole).add(text.toString());
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) {
    String letter = font.toUnicode(code);
    text.append(letter == null ? "?" : letter);
    if (letter == null || letter.isBlank()) {
      return;
    }
    Point2D middle = at.transformPoint(displacement.getX() / 2, (float) MIDDLE);
    Rectangle2D shown = getGraphicsState().getCurrentClippingPath().getBounds2D();
    if (!shown.contains(middle)) {
      outside++;
    }
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void clip(int rule) {
    winding = rule;
  }

  @Override
  public void endPath() {
    if (winding >= 0) {
      path.setWindingRule(winding);
      getGraphicsState().intersectClippingPath(path);
      winding = -1;
    }
    path.reset();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void strokePath() {
    endPath();
  }

  @Override
  public void fillPath(int rule) {
    endPath();
  }

  @Override
  public void fillAndStrokePath(int rule) {
    endPath();
  }

  @Override
  public void shadingFill(COSName name) {
    endPath();
  }

  @Override
  public void drawImage(PDImage image) {
    endPath();
  }
}
