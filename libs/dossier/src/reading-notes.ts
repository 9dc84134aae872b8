/** The first file of a dossier: what is in it and how anybody can check it. */
export const READING_NOTES = `HỒ SƠ HỘI NGHỊ – ĐỌC TRƯỚC

ho-so.json               hồ sơ này là gì: cơ quan, hội nghị, thời hạn bảo quản, phiên bản phần mềm và lược đồ
muc-luc-ho-so.pdf        mục lục văn bản, tài liệu (Nghị định 30/2020/NĐ-CP, Phụ lục V)
tep.json                 từng tệp: đường dẫn, SHA-256, số, ký hiệu, ngày, người ký, dòng dữ liệu dùng tệp
van-ban/                 văn bản đã phát hành
tep/                     bản dự thảo, tệp kèm theo, minh chứng, chữ ký
du-lieu/mo-ta.json       từng bảng dữ liệu nói gì, có bao nhiêu dòng
du-lieu/<bảng>.jsonl     mỗi dòng là một sự kiện, dạng JSON; id người tra trong person.jsonl
manifest.json            danh sách mọi tệp ở trên theo thứ tự: kích thước, SHA-256; với .jsonl có mã của từng dòng
nhat-ky/chuoi.jsonl      nhật ký có xâu chuỗi. Dòng đầu: từ số nào, mã liền trước. Mỗi dòng sau:
                         hash = SHA-256(hash trước + "\\n" + seq + "\\n" + content), trong đó
                         content = SHA-256(nonce + "\\n" + payload). Dòng của việc khác trong cơ quan chỉ có content.
                         Dòng cuối có nội dung là dossier.sealed: SHA-256 của manifest.json.
nhat-ky/diem-neo.jsonl   các điểm neo: mã của nhật ký đã ghi ra ngoài cơ sở dữ liệu

Không có trong hồ sơ: từng phiếu kín, lý do vắng mặt cá nhân, mật khẩu, mã, khóa và đường dẫn trong thư.
Kiểm tra ngoại tuyến: npm run verify -- <tệp này> [--anchors <tệp điểm neo của cơ quan>]

THE DOSSIER OF A CONFERENCE – READ FIRST

ho-so.json says what this is; muc-luc-ho-so.pdf lists the documents; tep.json has every file with its register facts;
du-lieu/ has everything on record, a line of JSON for each event, mo-ta.json explains the tables. manifest.json lists all
of these with their SHA-256. nhat-ky/chuoi.jsonl is the audit chain: each hash is the SHA-256 of the hash before, the number and
the hash of the content (nonce, line feed, payload); entries about other matters of the office show that hash only. Its last entry
with content seals manifest.json. nhat-ky/diem-neo.jsonl are heads of the chain that were kept outside the database.
Not in here: single secret ballots, personal reasons of absence, passwords, codes, keys and mailed links.
Check offline: npm run verify -- <this file> [--anchors <the office's anchor file>] --english
`;
